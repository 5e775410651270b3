import type { Feature } from '../feature.ts'
import type { Format, MenteeView, MentorView } from '../match-input.ts'
import type { Sentence } from '../sentence.ts'

const named = (formats: readonly Format[]): Sentence[] =>
  formats.map((format) => ({ key: 'formats.name', args: { format } }))

const offered = (mentee: MenteeView, mentor: MentorView): Format[] =>
  mentee.formats.filter((format) => mentor.formats.includes(format))

/** The share of the asked formats that the mentor offers; who asks for none is served by all. */
export const formats = {
  name: 'formats',
  weight: 8,
  reads: 'formats',
  ofMentee: ({ mentee }) => mentee.formats,
  value: ({ mentee, mentor }) =>
    mentee.formats.length === 0 ? 1 : offered(mentee, mentor).length / mentee.formats.length,
  text({ mentee, mentor }) {
    if (mentee.formats.length === 0) return { key: 'formats.none_asked' }
    const yes = offered(mentee, mentor)
    const no = mentee.formats.filter((format) => !yes.includes(format))
    if (yes.length === 0) return { key: 'formats.none', args: { missing: named(no) } }
    if (no.length === 0) return { key: 'formats.all', args: { offered: named(yes) } }
    return { key: 'formats.some', args: { offered: named(yes), missing: named(no) } }
  },
  toMentor({ mentee, mentor }) {
    const yes = offered(mentee, mentor)
    return yes.length === 0 ? null : { key: 'formats.to_mentor', args: { offered: named(yes) } }
  },
} as const satisfies Feature
