import type { Facet } from '../../src/matching/engine/facets.ts'
import { features } from '../../src/matching/engine/features.ts'
import { hardRules } from '../../src/matching/engine/hard-rules.ts'
import type { MenteeView, MentorView } from '../../src/matching/engine/match-input.ts'
import { openingOf, type Pair, pairsOf } from '../../src/matching/engine/pair.ts'
import { aloneValues } from '../../src/matching/engine/picture/alone-values.ts'
import { bestOf } from '../../src/matching/engine/picture/best.ts'
import { classesOf } from '../../src/matching/engine/picture/classes.ts'
import { GATE_FACETS, NOBODY, SCORE_FACETS } from '../../src/matching/engine/picture/pictured.ts'
import { CODES, hostedAs } from '../../src/matching/engine/picture/postings.ts'
import type { MatchSettings } from '../../src/matching/engine/suggest.ts'
import { sharesOf } from '../../src/matching/engine/weights.ts'
import { sharedHoursIn } from '../../src/matching/engine/working-time.ts'

const FACETS = [...new Set([...GATE_FACETS, ...SCORE_FACETS])]
const STANDINGS = ['owner', 'regular', 'former']

/** Judges and scores every mentor, one after another, from tables by kind. For mentees whose record names nobody. */
export function plainScan() {
  const ids: string[] = []
  const classes = Object.fromEntries(FACETS.map((facet) => [facet, classesOf(facet)])) as Record<
    Facet,
    ReturnType<typeof classesOf>
  >
  const alone = aloneValues(classes)
  const rooms = new Map<string, number>()
  const kinds: number[] = []
  const starts: number[] = [0]
  const hosted: number[] = []
  let arrays: { kinds: Int32Array; starts: Int32Array; hosted: Int32Array } | null = null
  const hours = new Map<string, number>()

  return {
    put(mentor: MentorView): void {
      ids.push(mentor.personId)
      for (const facet of FACETS) kinds.push(classes[facet].numberOf(mentor))
      for (const { roomId, standing, mayBringGuests, depth } of mentor.rooms) {
        const room = rooms.get(roomId) ?? rooms.size
        rooms.set(roomId, room)
        hosted.push(room * CODES + STANDINGS.indexOf(standing) + 3 * Number(mayBringGuests) + 6 * depth)
      }
      starts.push(hosted.length)
    },
    best(mentee: MenteeView, settings: MatchSettings): string[] {
      arrays ??= { kinds: Int32Array.from(kinds), starts: Int32Array.from(starts), hosted: Int32Array.from(hosted) }
      const shared = sharedHoursIn(settings.weekStarting)
      const nobody = pairsOf(mentee, { ...settings, sharedHours: shared })(NOBODY)
      const pairOf = (facet: Facet, kind: number): Pair => {
        const mentor = { ...NOBODY, ...classes[facet].samples[kind] }
        const key = `${JSON.stringify(mentee.workingTime)} ${facet} ${kind}`
        if (facet === 'working_time' && !hours.has(key)) hours.set(key, shared(mentee.workingTime, mentor.workingTime))
        return { ...nobody, mentor, sharedHours: hours.get(key) ?? nobody.sharedHours }
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
        const values =
          'alone' in feature
            ? alone(facet, share, nobody).tenths
            : Float64Array.from(classes[facet].samples, (_, kind) => feature.value(pairOf(facet, kind)) * share * 1000)
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
      const best = bestOf<{ tenths: number; id: string }>(settings.limit)
      const stride = FACETS.length
      for (let number = 0; number < ids.length; number += 1) {
        let isClosed = 0
        for (let at = 0; at < GATE_FACETS.length; at += 1) isClosed |= closed[at]![arrays.kinds[number * stride + at]!]!
        if (isClosed) continue
        let sum = 0
        let open = 0
        for (let at = arrays.starts[number]!; at < arrays.starts[number + 1]!; at += 1) {
          const host = arrays.hosted[at]!
          open |= opens[host]!
          sum += parts[host]!
        }
        if (open !== 3) continue
        let score = (sum / whole) * shares[0]! * 1000
        for (const { column, values, constant } of tables) {
          score += values ? values[arrays.kinds[number * stride + column]!]! : constant
        }
        const tenths = Math.round(score)
        if (tenths >= best.threshold()) best.offer({ tenths, id: ids[number]! })
      }
      return best.inOrder().map(({ tenths, id }) => `${id} ${tenths / 10}`)
    },
  }
}
