import type { Facet } from '../facets.ts'
import { features } from '../features.ts'
import { ruleAgainst, type RuleName } from '../hard-rules.ts'
import type { MenteeView } from '../match-input.ts'
import { type Pair, pairsOf } from '../pair.ts'
import { reasonsFor, scoreOf, sum } from '../score.ts'
import type { MatchSettings, Suggestions } from '../suggest.ts'
import { sharesOf } from '../weights.ts'
import { bestOf } from './best.ts'
import { explain } from './explain.ts'
import { judgeKinds } from './judge-kinds.ts'
import { NOBODY } from './nobody.ts'
import { type Opened, openings } from './openings.ts'
import { isFacet, type Pictured } from './pictured.ts'
import { stillSaid, toldBefore } from './said.ts'
import { scoreTables } from './score-tables.ts'
import { shortlistOf } from './shortlist.ts'
import { visitHosts } from './visit-hosts.ts'

const [roomFeature] = features

/** `number` in the picture. `known`: what they open and what each feature gives, in tenths of a point; null for those judged apart. */
type Candidate = { tenths: number; id: string; number: number; known: Known | null }

type Known = { opened: Opened; parts: readonly number[] }

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
  const { classes, hours, ids, promises, said } = picture
  const { minimumSharedHours, doNotMatch, weekStarting, limit, weights } = settings
  const pairWith = pairsOf(mentee, { minimumSharedHours, doNotMatch, sharedHours: hours.sharedHours(weekStarting) })
  const hoursWith = hours.sharedWithKinds(mentee, weekStarting)
  const nobody = pairWith(NOBODY)
  // One pair for all kinds: rules and features look at it and keep nothing.
  const pairOfKind = { ...nobody }
  const pairWithKind = (facet: Facet, kind: number): Pair => {
    pairOfKind.mentor = classes[facet].viewOf(kind)
    pairOfKind.sharedHours = facet === 'working_time' ? hoursWith(kind) : nobody.sharedHours
    return pairOfKind
  }
  const pairWithNumber = (number: number): Pair => {
    const mentor = picture.viewOf(number)
    return pairWith(reports.has(mentor.personId) ? { ...mentor, managerChain: [mentee.personId] } : mentor)
  }

  const shares = sharesOf(weights)
  stillSaid(said, shares, weekStarting.getTime())
  const told = toldBefore(said, nobody, ({ reads }) => (isFacet(reads) ? classes[reads].samples.length : 1))
  const best = bestOf<Candidate>(limit)
  const shortlist = shortlistOf(limit, picture.counts)
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
      const tenths = Math.round(scoreOf(pair, shares) * 10)
      best.offer({ tenths, id: ids[number]!, number, known: null })
    }
  }
  const judged = judgeKinds(picture, nobody, pairWithKind, apart, promises)
  const tables = scoreTables(picture, told, pairWithKind, nobody, shares)
  const whole = roomFeature.whole(nobody.wants)
  tables.promise(promises)
  const { visited, excluded } = visitHosts(
    picture,
    nobody,
    promises,
    (shares[0]! * 1000) / whole,
    judged.open,
    apart,
    shortlist,
  )
  const openedBy = openings(picture, nobody, whole)
  for (const number of shortlist.listed()) {
    const opened = openedBy(number)
    const parts = tables.tenthsOf(opened.value, number)
    best.offer({ tenths: Math.round(sum(parts)), id: ids[number]!, number, known: { opened, parts } })
  }
  eligible += visited
  for (const [rule, count] of [...judged.excluded, ...excluded]) exclude(rule, count)

  const explained = explain(picture, told, nobody, pairWithKind, shares)
  const suggestions = best.inOrder().map(({ tenths, id, number, known }) => ({
    mentorId: id,
    score: tenths / 10,
    reasons: known ? explained(number, known.opened, known.parts) : reasonsFor(pairWithNumber(number), shares),
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
