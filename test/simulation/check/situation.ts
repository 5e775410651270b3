import type { Instant } from './record.ts'

/**
 * What a thing is like from an instant until something happens to it: which kinds of reminder its state calls for and whom
 * they tell, by the words of the policy.
 */
export type Situation = {
  subject: string
  from: Instant
  until: Instant
  /** The sequence of a session. */
  version: number | null
  /** When this state came about; nudges that would have come before are not made up for. */
  since: Instant
  startsAt?: Instant
  calls: Readonly<Record<string, readonly string[]>>
  moments: Readonly<Record<string, Instant | null>>
  /** What tells one time of quiet, or one list of suggestions, from the next. */
  round: string
}

/** One after the other: each lasts until the next begins. Those that last no time at all are left out. */
export const inTurn = (situations: readonly Omit<Situation, 'until'>[]): Situation[] =>
  situations
    .map((each, index) => ({ ...each, until: situations[index + 1]?.from ?? Infinity }))
    .filter(({ from, until }) => from < until)
