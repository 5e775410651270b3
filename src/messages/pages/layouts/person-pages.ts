import { LANGUAGE_NAMES, LOCALES } from '../../words/locale.ts'
import type { PageLayout } from '../page-content.ts'

export const askForAnother: PageLayout<'mentorship.another'> = ({ withName: name }, { say }) => ({
  title: say('page.another.title'),
  blocks: [{ say: say('page.another.lead', { name }) }],
  form: {
    fields: [
      {
        input: 'area',
        name: 'thanks',
        label: say('page.another.thanks', { name }),
        hint: null,
        required: false,
        maxLength: 1000,
      },
    ],
    submit: say('page.another.submit'),
  },
})

export const resumeMentor: PageLayout<'mentor.resume'> = (_view, { say }) => ({
  title: say('page.resume.title'),
  blocks: [{ say: say('page.resume.lead') }],
  form: { fields: [], submit: say('page.resume.submit') },
})

export const snoozeReminder: PageLayout<'reminder.snooze'> = (_view, { say }) => ({
  title: say('page.snooze.title'),
  blocks: [{ say: say('page.snooze.lead') }],
  form: { fields: [], submit: say('page.snooze.submit') },
})

export const unsubscribe: PageLayout<'reminder.unsubscribe'> = ({ kind }, { say }) => ({
  title: say('page.unsubscribe.title'),
  blocks: [{ say: say('page.unsubscribe.lead', { kind: say(`kind.${kind}`) }) }],
  form: { fields: [], submit: say('page.unsubscribe.submit') },
})

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

/** Everything that somebody can say about how they are reached, on one page. */
export const choosePreferences: PageLayout<'preferences.choose'> = ({ chosen, kinds, reader }, { say }) => ({
  title: say('page.preferences.title'),
  blocks: [],
  form: {
    fields: [
      {
        input: 'select',
        name: 'locale',
        label: say('page.preferences.language'),
        hint: null,
        required: true,
        empty: null,
        choices: LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
      },
      {
        input: 'time',
        name: 'quietStart',
        label: say('page.preferences.quiet_start'),
        hint: say('page.preferences.quiet_hint', { zone: reader.timeZone }),
        required: false,
      },
      { input: 'time', name: 'quietEnd', label: say('page.preferences.quiet_end'), hint: null, required: false },
      {
        input: 'select',
        name: 'digestHour',
        label: say('page.preferences.digest'),
        hint: null,
        required: false,
        empty: say('page.preferences.digest_none'),
        choices: HOURS.map((hour) => ({
          value: String(hour),
          label: say('page.preferences.digest_at', { clock: `${String(hour).padStart(2, '0')}:00` }),
        })),
      },
      {
        input: 'date',
        name: 'pausedUntil',
        label: say('page.preferences.paused_until'),
        hint: say('page.preferences.paused_hint'),
        required: false,
      },
      {
        input: 'checks',
        name: 'kinds',
        label: say('page.preferences.reminders'),
        hint: say('page.preferences.reminders_hint'),
        required: false,
        choices: kinds.map((value) => ({ value, label: say(`kind.${value}`) })),
      },
    ],
    submit: say('page.save'),
    values: {
      locale: chosen.locale,
      quietStart: chosen.quietHours?.start ?? '',
      quietEnd: chosen.quietHours?.end ?? '',
      digestHour: chosen.digestHour === null ? '' : String(chosen.digestHour),
      pausedUntil: chosen.pausedUntil ?? '',
      kinds: kinds.filter((kind) => !chosen.unsubscribed.includes(kind)).join(','),
    },
  },
})
