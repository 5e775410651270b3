import { type Facet, facets } from '../facets.ts'
import type { MenteeView, MentorView } from '../match-input.ts'
import type { MatchSettings, Suggestions } from '../suggest.ts'
import { aloneValues } from './alone-values.ts'
import { type Classes, classesOf, gatesOf } from './classes.ts'
import { GATE_FACETS, NOBODY, SCORE_FACETS, type Scratch, STRIDE } from './pictured.ts'
import { doubled, postingsOf } from './postings.ts'
import { search } from './search.ts'
import { weekHours } from './week-hours.ts'

/** Every mentor of an organization as numbers: the kinds that they belong to, and the rooms that they host. */
export type MentorPicture = {
  readonly size: number
  /** About how much memory it takes. */
  bytes(): number
  /** Adds a mentor, or replaces what was known of them. Their `managerChain` is not kept. */
  put(mentor: MentorView): void
  remove(personId: string): void
  /**
   * The same answer as `suggest` gives for all these mentors. `reports`: the mentors among them who have the mentee above
   * them in the line of managers.
   */
  suggest(mentee: MenteeView, settings: MatchSettings, reports?: ReadonlySet<string>): Suggestions
}

const FACETS = Object.keys(facets) as Facet[]
/** One that tells more comes after one that tells less: `fullness` is overwritten by `places`. */
const KEPT_FACETS = [...new Set([...GATE_FACETS, ...SCORE_FACETS])]

export function mentorPicture(): MentorPicture {
  const ids: string[] = []
  const numbers = new Map<string, number>()
  const classes = Object.fromEntries(FACETS.map((facet) => [facet, classesOf(facet)])) as Record<Facet, Classes>
  const gates = gatesOf()
  const postings = postingsOf()
  const hours = weekHours(classes.working_time)
  const alone = aloneValues(classes)
  const free: number[] = []
  let gateOf = new Int32Array(64)
  let kinds = new Int32Array(STRIDE * 64)
  let scratch = scratchFor(64)

  const grow = (): void => {
    gateOf = doubled(gateOf)
    kinds = doubled(kinds)
    scratch = scratchFor(gateOf.length)
  }
  const viewOf = (number: number): MentorView => {
    const gate = gates.tuples[gateOf[number]!]!
    const sampleOf = (facet: Facet): Partial<MentorView> => {
      const at = SCORE_FACETS.indexOf(facet)
      const kind = at === -1 ? gate[GATE_FACETS.indexOf(facet)]! : kinds[number * STRIDE + at]!
      return classes[facet].samples[kind]!
    }
    const parts: Partial<MentorView>[] = KEPT_FACETS.map(sampleOf)
    return Object.assign({}, NOBODY, ...parts, { personId: ids[number], rooms: postings.roomsOf(number) }) as MentorView
  }

  return {
    get size() {
      return numbers.size
    },
    bytes: () => kinds.byteLength + 21 * gateOf.length + 200 * ids.length + postings.bytes(),
    put(mentor) {
      const known = numbers.get(mentor.personId)
      const number = known ?? free.pop() ?? ids.length
      if (number === gateOf.length) grow()
      if (known !== undefined) gates.leave(gateOf[number]!)
      ids[number] = mentor.personId
      numbers.set(mentor.personId, number)
      gateOf[number] = gates.enter(GATE_FACETS.map((facet) => classes[facet].numberOf(mentor)))
      for (const [at, facet] of SCORE_FACETS.entries()) {
        kinds[number * STRIDE + at] = classes[facet].numberOf(mentor)
      }
      postings.set(number, gateOf[number], mentor.rooms)
    },
    remove(personId) {
      const number = numbers.get(personId)
      if (number === undefined) return
      gates.leave(gateOf[number]!)
      postings.set(number, 0, [])
      numbers.delete(personId)
      free.push(number)
    },
    suggest: (mentee, settings, reports = new Set()) =>
      search(
        { ids, numbers, gateOf, kinds, gates, classes, postings, hours, alone, scratch, viewOf },
        mentee,
        settings,
        reports,
      ),
  }
}

const scratchFor = (size: number): Scratch => ({
  sums: new Float64Array(size),
  marks: new Uint8Array(size),
  touched: new Int32Array(size),
  ordered: new Int32Array(size),
})
