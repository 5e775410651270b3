import { preferencesOf, savePreferences } from '../../people/index.ts'
import { OPTIONAL_REMINDERS } from '../../reminders/index.ts'
import { inZone } from '../../kernel/time-zone.ts'
import { LOCALES } from '../words/locale.ts'
import { type Act, errorsOf, isFine } from './link-form.ts'

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/
const DAY = /^\d{4}-\d{2}-\d{2}$/
const HOUR = /^([0-9]|1\d|2[0-3])$/

function dayAfter(text: string, today: Temporal.PlainDate): string | null {
  try {
    return DAY.test(text) && Temporal.PlainDate.compare(Temporal.PlainDate.from(text), today) > 0 ? text : null
  } catch {
    return null
  }
}

/** All that the page says takes the place of what was said before; what it does not show stays. */
export const choosePreferences: Act = async (tx, { personId }, form, { say }) => {
  const before = (await preferencesOf(tx, [personId])).get(personId)
  if (!before) return
  const [start = '', end = ''] = [form['quietStart'], form['quietEnd']]
  const today = inZone(tx.now, before.timeZone).toPlainDate()
  const pausedUntil = form['pausedUntil'] ? dayAfter(form['pausedUntil'], today) : null
  const digestHour = form['digestHour'] ?? ''
  const wrongTime = (time: string, other: string) =>
    time === ''
      ? other !== '' && say('page.preferences.both')
      : !TIME.test(time) && say('page.preferences.no_time_of_day')
  const errors = errorsOf({
    quietStart: wrongTime(start, end),
    quietEnd: wrongTime(end, start) || (start !== '' && start === end && say('page.preferences.differ')),
    pausedUntil: form['pausedUntil'] && !pausedUntil && say('page.preferences.no_day'),
    digestHour: digestHour !== '' && !HOUR.test(digestHour) && say('page.preferences.no_time_of_day'),
  })
  if (!isFine(errors)) return errors
  const wanted = (form['kinds'] ?? '').split(',')
  await savePreferences(tx, personId, before.version, {
    quietHours: start === '' ? null : { start, end },
    locale: LOCALES.find((each) => each === form['locale']) ?? before.locale,
    channels: before.channels,
    digest: digestHour === '' ? null : { hour: Number(digestHour) },
    pausedUntil,
    unsubscribed: OPTIONAL_REMINDERS.filter((kind) => !wanted.includes(kind)),
  })
}
