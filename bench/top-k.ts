/**
 * Measures the 20 best of 100,000 and of 1,000,000 mentors with their reasons: the engine's picture (src/matching/engine/picture)
 * against a plain scan of the same typed arrays, which judges and scores every mentor from the same tables and explains its
 * best, too. Twice: in rounds of twenty mentees; and mentee by mentee in turn, where each finds the processor's caches as the other
 * left them, and every answer is compared. No database, no HTTP.
 * Alone: node bench/top-k.ts
 */
import type { MenteeView } from '../src/matching/engine/match-input.ts'
import { deepStrictEqual as deepEqual } from 'node:assert/strict'
import { type MentorPicture, mentorPicture } from '../src/matching/engine/picture/mentor-picture.ts'
import { type Finding, type Spread, spreadOf, written } from './support/figures.ts'
import { askingFor, menteeNumber, mentorNumber } from './support/mentors.ts'
import { plainScan } from './support/plain-scan.ts'
import { runAlone } from './support/report.ts'

const ROOMS = 256
const MENTEES = 200
const LIMIT = 20
const TURN = 20

/** Each of the two alone, until the compiler has seen enough of it: a search is short, and takes thousands. */
const WARM_UP_MILLISECONDS = 4_000

type Compared = { ratios: number[]; inTurns: number[]; ours: number[]; theirs: number[]; picture: MentorPicture }

function compare(count: number): Compared {
  const picture = mentorPicture()
  const scan = plainScan()
  for (let number = 0; number < count; number += 1) {
    const mentor = mentorNumber(number, ROOMS)
    picture.put(mentor)
    scan.put(mentor)
  }
  const settings = askingFor(LIMIT)
  const menteeAt = (number: number): MenteeView => menteeNumber(number, ROOMS)
  warmUp((number) => picture.suggest(menteeAt(number), settings))
  warmUp((number) => scan.best(menteeAt(number), settings))
  const [ratios, ours, theirs]: number[][] = [[], [], []]
  for (let number = 0; number < MENTEES; number += 1) {
    const mentee = menteeAt(number)
    const startedAt = performance.now()
    const best = picture.suggest(mentee, settings)
    const between = performance.now()
    const all = scan.best(mentee, settings)
    const endedAt = performance.now()
    deepEqual(best.suggestions, all)
    ours!.push(between - startedAt)
    theirs!.push(endedAt - between)
    ratios!.push((endedAt - between) / (between - startedAt))
  }
  const inTurns: number[] = []
  for (let from = 0; from < MENTEES; from += TURN) {
    const mentees = Array.from({ length: TURN }, (_, at) => menteeAt(from + at))
    const startedAt = performance.now()
    for (const mentee of mentees) picture.suggest(mentee, settings)
    const between = performance.now()
    for (const mentee of mentees) scan.best(mentee, settings)
    inTurns.push((performance.now() - between) / (between - startedAt))
  }
  return { ratios: ratios!, inTurns, ours: ours!, theirs: theirs!, picture }
}

function warmUp(search: (number: number) => void): void {
  const end = performance.now() + WARM_UP_MILLISECONDS
  for (let number = MENTEES; performance.now() < end; number += 1) search(number)
}

export const topK = (): Promise<Finding[]> =>
  Promise.resolve(
    (
      [
        [100_000, 8],
        [1_000_000, 10],
      ] as const
    ).flatMap(([count, target]) => {
      const { ratios, inTurns, ours, theirs, picture } = compare(count)
      const line = (how: string, spread: Spread, details: string): Finding => ({
        what: `20 best of ${count.toLocaleString('en')} mentors with reasons, ${how}, times as fast as a plain scan`,
        target: `≥ ${target}`,
        figure: written(spread, 1),
        met: spread.median >= target,
        details,
      })
      return [
        line(
          `in rounds of ${TURN} mentees`,
          spreadOf(inTurns),
          `the picture takes ${Math.round(picture.bytes() / 2 ** 20)} MB`,
        ),
        line(
          'mentee by mentee',
          spreadOf(ratios),
          `${written(spreadOf(ours), 2, ' ms')}, scan ${written(spreadOf(theirs), 2, ' ms')}`,
        ),
      ]
    }),
  )

if (import.meta.main) await runAlone(topK)
