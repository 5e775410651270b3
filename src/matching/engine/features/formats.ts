import type { Feature } from '../feature.ts'
import type { Format, MenteeView, MentorView } from '../match-input.ts'
import { listed } from '../wording.ts'

const NAMES: Record<Format, string> = {
  conversation: 'conversations',
  walkthrough: 'walkthroughs',
  brief: 'briefs',
  debrief: 'debriefs',
  seat: 'seats',
}

const named = (formats: readonly Format[]): string => listed(formats.map((format) => NAMES[format]))

const offered = (mentee: MenteeView, mentor: MentorView): Format[] =>
  mentee.formats.filter((format) => mentor.formats.includes(format))

/** The share of the asked formats that the mentor offers; who asks for none is served by all. */
export const formats = {
  name: 'formats',
  weight: 8,
  reads: 'formats',
  value: ({ mentee, mentor }) =>
    mentee.formats.length === 0 ? 1 : offered(mentee, mentor).length / mentee.formats.length,
  text({ mentee, mentor }) {
    if (mentee.formats.length === 0) return 'You asked for no particular format, so any of theirs will do.'
    const yes = offered(mentee, mentor)
    const no = mentee.formats.filter((format) => !yes.includes(format))
    if (yes.length === 0) return `Offers none of what you asked for: ${named(no)}.`
    if (no.length === 0) return `Offers what you asked for: ${named(yes)}.`
    return `Offers ${named(yes)}, but not ${named(no)}.`
  },
} as const satisfies Feature
