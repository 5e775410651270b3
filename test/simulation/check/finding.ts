import type { Instant } from './record.ts'

export type Fault =
  | 'missing'
  | 'twice'
  | 'quiet_hours'
  | 'day_off'
  | 'after_meaning'
  | 'superseded'
  | 'not_called_for'
  | 'wrong_receiver'
  | 'too_early'
  | 'too_late'
  | 'over_cap'
  | 'unsubscribed'
  | 'paused'
  | 'not_together'
  | 'not_sent'
  | 'wrong_reason'

/** One thing in which what was told is not what the policy says. */
export type Finding = { fault: Fault; subject: string; receiver: string; at: Instant; what: string }

const clock = (instant: Instant): string => new Date(instant).toISOString()

export const finding = (
  fault: Fault,
  { subject, receiver, kind, step }: { subject: string; receiver: string; kind: string; step: string },
  at: Instant,
  because = '',
): Finding => ({ fault, subject, receiver, at, what: `${kind} ${step}${because && `: ${because}`}` })

export const line = ({ fault, subject, receiver, at, what }: Finding): string =>
  `${fault} ${clock(at)} ${subject} → ${receiver} ${what}`

export { clock }
