import type { Locale } from '../../kernel/locale.ts'
import { listed, wordsIn } from '../words/words.ts'
import type { UnmatchedMentee } from './assignment-rules.ts'
import type { Excluded, Hindrance } from './solve/candidate-graph.ts'
import type { Contest } from './solve/solve-cohort.ts'

/** Why a mentee has no mentor, in one or two sentences about them, to HR. */
export function whyUnmatched(
  { reason, among, contest }: UnmatchedMentee,
  contests: readonly Contest[],
  locale: Locale,
): string {
  const say = wordsIn(locale)
  switch (reason) {
    case 'no_candidate': {
      const hosts = Object.values(among).reduce((sum, count) => sum + count, 0)
      return hosts === 0
        ? say('unmatched.no_host')
        : say('unmatched.no_candidate', { hosts, rules: told(among, locale) })
    }
    case 'contested': {
      const { menteeIds, mentorIds, places } = contests[contest!]!
      if (places === 0) return say('unmatched.all_pinned')
      return say('unmatched.contested', { mentees: menteeIds.length, mentors: mentorIds.length, places })
    }
    default:
      return say(`unmatched.${reason}`)
  }
}

/** `3 have no place left and one shares no language with them`: most first. */
const told = (among: Excluded, locale: Locale): string =>
  listed(
    (Object.entries(among) as [Hindrance, number][])
      .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
      .map(([hindrance, count]) => wordsIn(locale)(`hindered.${hindrance}`, { count })),
    locale,
  )
