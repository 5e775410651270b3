import type { Facet } from '../facets.ts'
import { features } from '../features.ts'
import { ruleAgainst, type RuleName } from '../hard-rules.ts'
import type { MenteeView } from '../match-input.ts'
import { type Pair, pairsOf } from '../pair.ts'
import { reasonsFor, scoreOf } from '../score.ts'
import type { MatchSettings, Suggestions } from '../suggest.ts'
import { sharesOf } from '../weights.ts'
import { bestOf } from './best.ts'
import { judgeKinds } from './judge-kinds.ts'
import { NOBODY, type Pictured } from './pictured.ts'
import { type Candidate, rankHosts } from './rank-hosts.ts'
import { scoreTables } from './score-tables.ts'
import { visitHosts } from './visit-hosts.ts'

const [roomFeature] = features

/**
 * Finds the best without looking at everybody. Rules are asked once for each kind of mentor; only hosts of wanted rooms are
 * visited, and scored from tables by kind. Whom the mentee's own record names is judged apart, one by one.
 */
export function search(
  picture: Pictured,
  mentee: MenteeView,
  settings: MatchSettings,
  reports: ReadonlySet<string>,
): Suggestions {
  const { classes, hours, ids } = picture
  const { minimumSharedHours, doNotMatch, weekStarting, limit, weights } = settings
  const pairWith = pairsOf(mentee, { minimumSharedHours, doNotMatch, sharedHours: hours.sharedHours(weekStarting) })
  const hoursWith = hours.sharedWithKinds(mentee, weekStarting)
  const nobody = pairWith(NOBODY)
  const pairWithKind = (facet: Facet, kind: number): Pair => ({
    ...nobody,
    mentor: { ...NOBODY, ...classes[facet].samples[kind] },
    sharedHours: facet === 'working_time' ? hoursWith(kind) : nobody.sharedHours,
  })
  const pairWithNumber = (number: number): Pair => {
    const mentor = picture.viewOf(number)
    return pairWith(reports.has(mentor.personId) ? { ...mentor, managerChain: [mentee.personId] } : mentor)
  }

  const shares = sharesOf(weights)
  const best = bestOf<Candidate>(limit)
  const counts = new Map<RuleName, number>()
  const exclude = (rule: RuleName, count: number) => counts.set(rule, (counts.get(rule) ?? 0) + count)
  let eligible = 0

  const apart = acquaintances(picture, mentee, settings, reports)
  for (const number of apart) {
    const pair = pairWithNumber(number)
    const rule = ruleAgainst(pair)
    if (rule) exclude(rule, 1)
    else {
      eligible += 1
      best.offer({ tenths: Math.round(scoreOf(pair, shares) * 10), id: ids[number]!, number })
    }
  }
  const judged = judgeKinds(picture, pairWithKind, apart)
  const visited = visitHosts(picture, nobody, judged, apart)
  eligible += visited.count
  for (const [rule, count] of [...judged.excluded, ...visited.excluded]) exclude(rule, count)
  const tables = scoreTables(picture, pairWithKind, nobody, shares)
  rankHosts(picture, visited.count, roomFeature.whole(nobody.wants), tables, best)

  const suggestions = best.inOrder().map(({ tenths, id, number }) => ({
    mentorId: id,
    score: tenths / 10,
    reasons: reasonsFor(pairWithNumber(number), shares),
  }))
  return { suggestions, eligible, excluded: Object.fromEntries(counts) }
}

/** Numbers of the mentors whom the mentee's record, or the line of managers, names. */
function acquaintances(
  { numbers }: Pictured,
  mentee: MenteeView,
  { doNotMatch }: MatchSettings,
  reports: ReadonlySet<string>,
): Set<number> {
  const named = [mentee.personId, ...mentee.managerChain, ...reports]
  named.push(...mentee.pastMentorIds, ...mentee.presentMentorIds, ...mentee.askedMentorIds)
  for (const pair of doNotMatch) {
    const [one = '', other = ''] = pair.split(':')
    if (one === mentee.personId) named.push(other)
    else if (other === mentee.personId) named.push(one)
  }
  return new Set(named.flatMap((id) => numbers.get(id) ?? []))
}
