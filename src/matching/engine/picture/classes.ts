import { type Facet, facets } from '../facets.ts'
import type { MentorView } from '../match-input.ts'
import { NOBODY } from './nobody.ts'

/** The kinds of mentors by one facet, numbered from 0; `samples[n]` is what all of kind n have in common. */
export type Classes = {
  readonly samples: readonly Partial<MentorView>[]
  numberOf(mentor: MentorView): number
  /** Somebody of this kind of whom nothing else is known. */
  viewOf(kind: number): MentorView
}

export function classesOf(facet: Facet): Classes {
  const numbers = new Map<string, number>()
  const samples: Partial<MentorView>[] = []
  const views: MentorView[] = []
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
    viewOf: (kind) => (views[kind] ??= { ...NOBODY, ...samples[kind] }),
  }
}
