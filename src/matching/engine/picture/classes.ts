import { type Facet, facets } from '../facets.ts'
import type { MentorView } from '../match-input.ts'

/** The kinds of mentors by one facet, numbered from 0; `samples[n]` is what all of kind n have in common. */
export type Classes = {
  readonly samples: readonly Partial<MentorView>[]
  numberOf(mentor: MentorView): number
}

export function classesOf(facet: Facet): Classes {
  const numbers = new Map<string, number>()
  const samples: Partial<MentorView>[] = []
  return {
    samples,
    numberOf(mentor) {
      const sample: Partial<MentorView> = facets[facet](mentor)
      const key = JSON.stringify(sample)
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, samples.length)
      return samples.push(sample) - 1
    },
  }
}

/** Kinds by all facets that hard rules read: whom one rule keeps away, it keeps away with all of their kind. */
export type Gates = {
  /** Gate by gate, the class in each facet. */
  readonly tuples: readonly (readonly number[])[]
  /** Gate by gate, how many mentors there are. */
  readonly counts: readonly number[]
  enter(tuple: readonly number[]): number
  leave(gate: number): void
}

export function gatesOf(): Gates {
  const numbers = new Map<string, number>()
  const tuples: (readonly number[])[] = []
  const counts: number[] = []
  return {
    tuples,
    counts,
    enter(tuple) {
      const key = tuple.join()
      const gate = numbers.get(key) ?? tuples.push(tuple) - 1
      numbers.set(key, gate)
      counts[gate] = (counts[gate] ?? 0) + 1
      return gate
    },
    leave(gate) {
      counts[gate]! -= 1
    },
  }
}
