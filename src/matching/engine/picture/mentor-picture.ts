import type { Facet } from '../facets.ts'
import type { MenteeView, MentorView } from '../match-input.ts'
import type { MatchSettings, Suggestions } from '../suggest.ts'
import { aloneValues } from './alone-values.ts'
import { type Classes, classesOf } from './classes.ts'
import { gatesOf, NO_RULE, ruleForAll } from './gates.ts'
import { NOBODY } from './nobody.ts'
import { FACETS, GATE_FACETS, STRIDE } from './pictured.ts'
import { doubled } from './doubled.ts'
import { postingsOf } from './postings.ts'
import { aloneOf, briefOf, newPromises } from './score-tables.ts'
import { nothingSaid } from './said.ts'
import { newCounts } from './shortlist.ts'
import { search } from './search.ts'
import { newBatch } from './visit-hosts.ts'
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

export function mentorPicture(): MentorPicture {
  const ids: string[] = []
  const numbers = new Map<string, number>()
  const classes = Object.fromEntries(FACETS.map((facet) => [facet, classesOf(facet)])) as Record<Facet, Classes>
  const gates = gatesOf()
  const postings = postingsOf()
  const hours = weekHours(classes.working_time)
  const alone = aloneValues(classes)
  const free: number[] = []
  let places = new Int32Array(64)
  let kinds = new Int32Array(STRIDE * 64)
  const batch = newBatch()
  const promises = newPromises()
  const counts = newCounts()
  const said = nothingSaid()

  const grow = (): void => {
    places = doubled(places)
    kinds = doubled(kinds)
  }
  const viewOf = (number: number): MentorView => {
    const view = { ...NOBODY, personId: ids[number]!, rooms: postings.roomsOf(number) }
    // What tells more comes after what tells less: `fullness` is overwritten by `places`.
    for (const [at, facet] of FACETS.entries()) {
      Object.assign(view, classes[facet].samples[kinds[number * STRIDE + at]!])
    }
    return view
  }

  return {
    get size() {
      return numbers.size
    },
    bytes: () => kinds.byteLength + places.byteLength + 200 * ids.length + postings.bytes(),
    put(mentor) {
      const known = numbers.get(mentor.personId)
      const number = known ?? free.pop() ?? ids.length
      if (number === places.length) grow()
      if (known !== undefined) gates.leave(places[number]!)
      ids[number] = mentor.personId
      numbers.set(mentor.personId, number)
      for (const [at, facet] of FACETS.entries()) kinds[number * STRIDE + at] = classes[facet].numberOf(mentor)
      const kindOf = (facet: Facet): number => kinds[number * STRIDE + FACETS.indexOf(facet)]!
      const rule = ruleForAll(mentor)
      places[number] = gates.enter(rule, GATE_FACETS.map(kindOf))
      const traits = { alone: aloneOf(alone, kindOf), brief: briefOf(kindOf) }
      postings.set(number, mentor.rooms, rule === NO_RULE ? traits : null)
    },
    remove(personId) {
      const number = numbers.get(personId)
      if (number === undefined) return
      gates.leave(places[number]!)
      postings.set(number, [], null)
      numbers.delete(personId)
      free.push(number)
    },
    suggest: (mentee, settings, reports = new Set()) =>
      search(
        {
          ids,
          numbers,
          places,
          kinds,
          gates,
          classes,
          postings,
          hours,
          alone,
          batch,
          promises,
          counts,
          said,
          viewOf,
        },
        mentee,
        settings,
        reports,
      ),
  }
}
