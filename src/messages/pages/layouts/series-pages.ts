import { seriesBlock } from '../../words/session-facts.ts'
import type { PageLayout } from '../page-content.ts'
import { cancelReason, declineReason } from './session-pages.ts'

export const confirmSeries: PageLayout<'series.confirm'> = ({ series }, language) => {
  const { say } = language
  return {
    title: say('page.confirm_series.title', { name: series.first.withName }),
    blocks: [seriesBlock(series, say('series.label.dates'), language), { say: say('page.confirm_series.lead') }],
    form: { fields: [], submit: say('series.confirm') },
    otherwise: say('page.confirm_series.lead_other'),
  }
}

export const declineSeries: PageLayout<'series.decline'> = ({ series }, language) => {
  const { say } = language
  return {
    title: say('page.decline_series.title', { name: series.first.withName }),
    blocks: [seriesBlock(series, say('series.label.dates'), language)],
    form: { fields: [declineReason(language)], submit: say('series.decline') },
    otherwise: say('page.decline_session.lead_other'),
  }
}

export const cancelSeries: PageLayout<'series.cancel'> = ({ series }, language) => {
  const { say } = language
  const name = series.first.withName
  return {
    title: say('page.cancel_series.title', { name }),
    blocks: [
      seriesBlock(series, say('series.label.dates'), language),
      { say: say('page.cancel_series.lead', { name }) },
    ],
    form: { fields: [cancelReason(name, language)], submit: say('page.cancel_series.submit') },
  }
}
