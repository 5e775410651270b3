import type { HardRule } from '../hard-rule.ts'

/** `en-GB` and `en-US` are one language to people who talk. */
const primary = (tag: string): string => (tag.split(/[-_]/, 1)[0] ?? '').toLowerCase()

export const noSharedLanguage = {
  name: 'no_shared_language',
  reads: 'languages',
  ofMentee: ({ mentee }) => mentee.languages,
  excludes({ mentee, mentor }) {
    if (mentee.languages.length === 0 || mentor.languages.length === 0) return false
    return !mentor.languages.some((theirs) => mentee.languages.some((ours) => primary(ours) === primary(theirs)))
  },
} as const satisfies HardRule
