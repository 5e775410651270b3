import type { Locale, SeenRoom, SessionView, Someone, WantedRoom } from '../render/message-view.ts'

/** A choice in a form: the value that is posted, and how it reads. */
export type Choice = { value: string; label: string }

/** For whom the page is. Times are written in `timeZone`. */
export type PageReader = { locale: Locale; timeZone: string; organizationName: string }

/** A way on: where a page leads when there is nothing more to do on it. */
export type WayOn = { label: string; url: string } | null

type Asked = { mentee: Someone; wants: readonly WantedRoom[] }

/** What the page of each action needs to show. `otherUrl`: the page of the opposite answer. */
export type ActionViews = {
  'offer.accept': Asked & { goal: string; seen: readonly SeenRoom[]; answerBy: Date; otherUrl: string | null }
  'offer.decline': Asked & { reasons: readonly Choice[]; otherUrl: string | null }
  'session.confirm': { session: SessionView; otherUrl: string | null }
  'session.decline': { session: SessionView; otherUrl: string | null }
  'session.attendance': { session: SessionView; choices: readonly Choice[] }
  'session.debrief': { session: SessionView }
}

export type ActionKind = keyof ActionViews

/** The members that each form posts, as application/x-www-form-urlencoded text; one left empty arrives as ''. */
export const FORM_FIELDS = {
  'offer.accept': [],
  'offer.decline': ['reason', 'betterPerson'],
  'session.confirm': [],
  'session.decline': ['reason'],
  'session.attendance': ['attendance'],
  'session.debrief': ['decided', 'surprised', 'differently'],
} as const satisfies Record<ActionKind, readonly string[]>

/** After a post that could not be taken: what was written, to be shown again, and what is wrong with which field. */
export type Posted = { values: Readonly<Record<string, string>>; errors: Readonly<Record<string, string>> }

export type ActionView<K extends ActionKind = ActionKind> = {
  [P in K]: { action: P; reader: PageReader; posted?: Posted } & ActionViews[P]
}[K]

/** What a post has done. `again`: the same post came before, and nothing changed now. */
export type ResultView = {
  reader: PageReader
  again: boolean
  wayOn: WayOn
} & (
  | { result: 'offer.accepted' | 'offer.declined'; menteeName: string }
  | {
      result: 'session.confirmed' | 'session.declined' | 'session.attendance_noted' | 'session.debriefed'
      session: SessionView
    }
)

/**
 * Why a link does nothing any more: `used` it did its one thing; `changed` the session moved or the request went on;
 * `expired` its time is over; `unknown` there never was such a link, or nobody may know.
 */
export type GoneView = {
  locale: Locale
  organizationName: string | null
  reason: 'used' | 'changed' | 'expired' | 'unknown'
  wayOn: WayOn
}

/** A post that the present state refuses: `message` is a sentence for people, as in a Refusal. */
export type RefusedView = { reader: PageReader; message: string; wayOn: WayOn }
