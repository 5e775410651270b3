import type { Facet } from '../../src/matching/engine/facets.ts'
import type { Feature } from '../../src/matching/engine/feature.ts'
import { features } from '../../src/matching/engine/features.ts'
import { hardRules } from '../../src/matching/engine/hard-rules.ts'
import type { MenteeView, MentorView } from '../../src/matching/engine/match-input.ts'
import { openingOf, type Pair, pairsOf } from '../../src/matching/engine/pair.ts'
import { aloneValues } from '../../src/matching/engine/picture/alone-values.ts'
import { type Best, bestOf } from '../../src/matching/engine/picture/best.ts'
import { classesOf } from '../../src/matching/engine/picture/classes.ts'
import { NOBODY } from '../../src/matching/engine/picture/nobody.ts'
import { isFacet } from '../../src/matching/engine/picture/pictured.ts'
import { CODES, hostedAs } from '../../src/matching/engine/picture/postings.ts'
import { reasonsFor } from '../../src/matching/engine/score.ts'
import type { MatchSettings, Suggestion } from '../../src/matching/engine/suggest.ts'
import { sharesOf } from '../../src/matching/engine/weights.ts'
import { type SharedHours, sharedHoursIn } from '../../src/matching/engine/working-time.ts'

const facetsRead = (readers: readonly { reads: string }[]): Facet[] => [
  ...new Set(readers.map(({ reads }) => reads).filter(isFacet)),
]
const GATE_FACETS = facetsRead(hardRules)
const FACETS = [...new Set([...GATE_FACETS, ...facetsRead(features)])]
const STANDINGS = ['owner', 'regular', 'former']

/** Judges and scores every mentor, one after another, from tables by kind, and explains the best. For mentees whose record names nobody. */
export function plainScan() {
  const mentors: MentorView[] = []
  const classes = Object.fromEntries(FACETS.map((facet) => [facet, classesOf(facet)])) as Record<
    Facet,
    ReturnType<typeof classesOf>
  >
  const alone = aloneValues(classes)
  /** With the weights of the first mentee; nobody comes with others. */
  const aloneTenths = new Map<Feature, Float64Array>()
  const rooms = new Map<string, number>()
  const kinds: number[] = []
  const starts: number[] = [0]
  const hosted: number[] = []
  let arrays: { kinds: Int32Array; starts: Int32Array; hosted: Int32Array } | null = null
  const hours = new Map<string, number>()
  let shared: SharedHours | null = null

  return {
    put(mentor: MentorView): void {
      mentors.push(mentor)
      for (const facet of FACETS) kinds.push(classes[facet].numberOf(mentor))
      for (const { roomId, standing, mayBringGuests, depth } of mentor.rooms) {
        const room = rooms.get(roomId) ?? rooms.size
        rooms.set(roomId, room)
        hosted.push(room * CODES + STANDINGS.indexOf(standing) + 3 * Number(mayBringGuests) + 6 * depth)
      }
      starts.push(hosted.length)
    },
    best(mentee: MenteeView, settings: MatchSettings): Suggestion[] {
      arrays ??= { kinds: Int32Array.from(kinds), starts: Int32Array.from(starts), hosted: Int32Array.from(hosted) }
      const sharedHoursWith = (shared ??= sharedHoursIn(settings.weekStarting))
      const pairWith = pairsOf(mentee, { ...settings, sharedHours: sharedHoursWith })
      const nobody = pairWith(NOBODY)
      const week = JSON.stringify(mentee.workingTime)
      const pairOf = (facet: Facet, kind: number): Pair => {
        const mentor = classes[facet].viewOf(kind)
        if (facet !== 'working_time') return { ...nobody, mentor }
        const key = `${week} ${kind}`
        const sharedHours = hours.getOrInsertComputed(key, () =>
          sharedHoursWith(mentee.workingTime, mentor.workingTime),
        )
        return { ...nobody, mentor, sharedHours }
      }
      const shares = sharesOf(settings.weights)
      const closed = GATE_FACETS.map((facet) =>
        Uint8Array.from(classes[facet].samples, (_, kind) => {
          const pair = pairOf(facet, kind)
          return Number(hardRules.some((rule) => rule.reads === facet && rule.excludes(pair)))
        }),
      )
      const tables = features.slice(1).map((feature, at) => {
        const column = FACETS.indexOf(feature.reads as Facet)
        const share = shares[at + 1]!
        if (column === -1) return { column: 0, values: null, constant: feature.value(nobody) * share * 1000 }
        const facet = FACETS[column]!
        const toTenths = (value: number): number => value * share * 1000
        if ('alone' in feature && !aloneTenths.has(feature)) {
          aloneTenths.set(feature, Float64Array.from(alone(feature), toTenths))
        }
        const values =
          aloneTenths.get(feature) ??
          Float64Array.from(classes[facet].samples, (_, kind) => feature.value(pairOf(facet, kind)) * share * 1000)
        return { column, values, constant: 0 }
      })
      const parts = new Float64Array(rooms.size * CODES)
      const opens = new Uint8Array(rooms.size * CODES)
      const [room] = features
      nobody.wants.forEach((want, place) => {
        const number = rooms.get(want.roomId)
        if (number === undefined) return
        for (let code = 0; code < CODES; code += 1) {
          const opening = openingOf(want, place, hostedAs(want.roomId, code))
          parts[number * CODES + code] = room.part(opening)
          opens[number * CODES + code] = want.sitIn && !opening.bringsGuests ? 1 : 3
        }
      })
      const whole = room.whole(nobody.wants)
      const best = bestOf<Candidate>(settings.limit)
      scanAll(mentors, arrays, { closed, tables, parts, opens, whole, share: shares[0]! }, best)
      return best.inOrder().map(({ tenths, id, number }) => ({
        mentorId: id,
        score: tenths / 10,
        reasons: reasonsFor(pairWith(mentors[number]!), shares),
      }))
    },
  }
}

type Candidate = { tenths: number; id: string; number: number }

/** Alone, so that the compiler sees nothing but this loop. */
function scanAll(
  mentors: readonly MentorView[],
  { kinds, starts, hosted }: { kinds: Int32Array; starts: Int32Array; hosted: Int32Array },
  asked: {
    closed: readonly Uint8Array[]
    tables: readonly { column: number; values: Float64Array | null; constant: number }[]
    parts: Float64Array
    opens: Uint8Array
    whole: number
    share: number
  },
  best: Best<Candidate>,
): void {
  const { closed, tables, parts, opens, whole, share } = asked
  const stride = FACETS.length
  for (let number = 0; number < mentors.length; number += 1) {
    let isClosed = 0
    for (let at = 0; at < closed.length; at += 1) isClosed |= closed[at]![kinds[number * stride + at]!]!
    if (isClosed) continue
    let sum = 0
    let open = 0
    for (let at = starts[number]!; at < starts[number + 1]!; at += 1) {
      const host = hosted[at]!
      open |= opens[host]!
      sum += parts[host]!
    }
    if (open !== 3) continue
    let score = (sum / whole) * share * 1000
    for (let at = 0; at < tables.length; at += 1) {
      const { column, values, constant } = tables[at]!
      score += values ? values[kinds[number * stride + column]!]! : constant
    }
    const tenths = Math.round(score)
    if (tenths >= best.threshold()) best.offer({ tenths, id: mentors[number]!.personId, number })
  }
}
