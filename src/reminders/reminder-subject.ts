import { z } from 'zod'
import { fromTypeId } from '../kernel/ids.ts'
import type { SubjectType } from './reminder-policy.ts'

const SUBJECT = /^(mrq|off|ses|ser|mts)_[0-9a-hjkmnp-tv-z]{26}$/

/** What reminders and messages are about. */
export const reminderSubject = z.codec(
  z.string().max(40).regex(SUBJECT, 'must be the id of a match request, an offer, a session, a series or a mentorship'),
  z.string(),
  { decode: (text) => fromTypeId(text.slice(0, 3) as SubjectType, text) ?? '', encode: (uuid) => uuid },
)
