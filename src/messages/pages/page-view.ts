import type { Interval } from '../../kernel/interval.ts'
import type { TextKey } from '../words/words.ts'
import type { Locale, SeenRoom, SeriesView, SessionView, Someone, WantedRoom } from '../render/message-view.ts'

/** For whom the page is. Times are written in `timeZone`. */
export type PageReader = { locale: Locale; timeZone: string; organizationName: string }

type Asked = { mentee: Someone; wants: readonly WantedRoom[] }

/** `slots`: the first times that suit both; none when nobody knows one. */
type Times = { slots: readonly Interval[] }

export type SuggestedView = { mentorId: string; mentor: Someone; score: number; reasons: readonly string[] }

/** Kinds of reminders that a page has a name for; whoever may do without more of them does not compile. */
export type OptionalKind = Extract<TextKey, `kind.${string}`> extends `kind.${infer Kind}` ? Kind : never

/** What somebody has chosen so far. `digestHour`: when all comes as one message; null when each at its own time. */
export type Chosen = {
  locale: Locale
  quietHours: { start: string; end: string } | null
  digestHour: number | null
  pausedUntil: string | null
  unsubscribed: readonly string[]
}

/** What the page of each action needs to show. */
export type ActionViews = {
  'offer.accept': Asked & { goal: string; seen: readonly SeenRoom[]; answerBy: Date }
  'offer.decline': Asked
  'request.ask': { suggestions: readonly SuggestedView[] }
  'session.propose': Times & { withName: string; rooms: readonly { id: string; name: string }[] }
  'session.confirm': { session: SessionView }
  'session.decline': { session: SessionView }
  'session.move': Times & { session: SessionView }
  'session.cancel': { session: SessionView }
  'session.attendance': { session: SessionView }
  'session.debrief': { session: SessionView }
  'session.feedback': { session: SessionView }
  'series.confirm': { series: SeriesView }
  'series.decline': { series: SeriesView }
  'series.cancel': { series: SeriesView }
  'mentorship.another': { withName: string }
  'mentor.resume': object
  /** `kinds`: the reminders that one can do without. */
  'preferences.choose': { chosen: Chosen; kinds: readonly OptionalKind[] }
  'reminder.unsubscribe': { kind: OptionalKind }
  'reminder.snooze': object
}

export type ActionKind = keyof ActionViews

/**
 * The members that each form posts, as application/x-www-form-urlencoded text; one left empty arrives as '',
 * and several of one name as one text with commas between.
 */
export const FORM_FIELDS = {
  'offer.accept': [],
  'offer.decline': ['reason', 'betterPerson'],
  'request.ask': ['first', 'second', 'third', 'fourth', 'fifth'],
  'session.propose': ['time', 'otherTime', 'minutes', 'room', 'agenda'],
  'session.confirm': [],
  'session.decline': ['reason'],
  'session.move': ['time', 'otherTime'],
  'session.cancel': ['reason'],
  'session.attendance': ['attendance'],
  'session.debrief': ['decided', 'surprised', 'differently'],
  'session.feedback': ['rating', 'text', 'visibility'],
  'series.confirm': [],
  'series.decline': ['reason'],
  'series.cancel': ['reason'],
  'mentorship.another': ['thanks'],
  'mentor.resume': [],
  'preferences.choose': ['locale', 'quietStart', 'quietEnd', 'digestHour', 'pausedUntil', 'kinds'],
  'reminder.unsubscribe': [],
  'reminder.snooze': [],
} as const satisfies Record<ActionKind, readonly string[]>

/** What can be posted of a list of times besides one of them. */
export const OTHER_TIME = 'other'
export const MINUTES = [30, 45, 60, 90] as const
export const RATINGS = [5, 4, 3, 2, 1] as const
export const ATTENDANCE = [
  'held',
  'i_late',
  'they_late',
  'i_missed',
  'i_excused',
  'they_missed',
  'they_excused',
  'called_off',
] as const
export type AttendanceChoice = (typeof ATTENDANCE)[number]

/** After a post that could not be taken: what was written, to be shown again, and what is wrong with which field. */
export type Posted = { values: Readonly<Record<string, string>>; errors: Readonly<Record<string, string>> }

/** What the same person can do instead or next: buttons that lead to the pages of these actions. */
export type Ways = { ways: readonly ActionKind[] }

export type ActionView<K extends ActionKind = ActionKind> = {
  [P in K]: { action: P; reader: PageReader; posted?: Posted } & Ways & ActionViews[P]
}[K]

/** Whom and what a page at the end is about: the other one’s name, and the session as it is now. */
export type About = { name: string; session: SessionView | null }

/** What a post has done. `again`: the same post came before, and nothing changed now. */
export type ResultView = { reader: PageReader; done: ActionKind; again: boolean; about: About } & Ways

export type SessionState = 'proposed' | 'confirmed' | 'completed' | 'no_show' | 'declined' | 'cancelled'

/**
 * Why a link does nothing any more: `used` it did its one thing; `changed` the session moved or the request went on;
 * `expired` its time is over; `unknown` there never was such a link, or nobody may know. `now`: what holds instead.
 */
export type GoneView = {
  reader: PageReader | null
  reason: 'used' | 'changed' | 'expired' | 'unknown'
  now: { session: SessionView; state: SessionState } | null
} & Ways

/** A post that the present state refuses: `code` is that of the Refusal. */
export type RefusedView = { reader: PageReader; code: string } & Ways
