import { describe, expect, it } from 'vitest'
import { nextTurn } from '../../../src/kernel/clock.ts'
import type { SolveInput } from '../../../src/matching/cohorts/solve/solve-cohort.ts'
import { inThread } from '../../../src/matching/cohorts/solve/in-thread.ts'
import { defaultWeights } from '../../../src/matching/engine/weights.ts'
import { aMentee, aMentor } from '../engine/builders.ts'

const idOf = (kind: string, at: number): string => `${kind}${String(at).padStart(6, '0')}`

/** So many mentees and mentors who all could be paired. */
const everybody = (mentees: number, mentors: number): SolveInput => ({
  mentees: Array.from({ length: mentees }, (_, at) => aMentee({ personId: idOf('a', at) })),
  mentors: Array.from({ length: mentors }, (_, at) => aMentor({ personId: idOf('b', at) })),
  absent: [],
  settings: {
    weights: defaultWeights,
    minimumSharedHours: 0,
    doNotMatch: new Set(),
    weekStarting: new Date('2027-02-01T00:00:00Z'),
  },
  decisions: [],
  objective: 'total_score',
  seed: 0,
})

const options = { seconds: 60, whenBusy: 'wait' } as const

describe('a thread of its own', () => {
  it('leaves this one free while it works, and says how far it is', async () => {
    const told: number[] = []
    const solving = inThread('assign', everybody(300, 100), { ...options, onProgress: (percent) => told.push(percent) })
    const over = new AbortController()
    void solving.finally(() => over.abort())
    let turns = 0
    for (; !over.signal.aborted; turns += 1) await nextTurn()
    const { pairs, complete } = await solving
    expect(pairs.length).toBeGreaterThan(0)
    expect(complete).toBe(true)
    // Worked out here, it would have taken one turn.
    expect(turns).toBeGreaterThan(20)
    expect(told).toEqual([...new Set(told)].toSorted((a, b) => a - b))
    expect(told.length).toBeGreaterThan(20)
  })

  it('looks at no more than the two hundred best candidates of each mentee, and says so', async () => {
    const { candidates, trimmed } = await inThread('assign', everybody(3, 250), options)
    expect(trimmed).toBe(3)
    expect([...candidates.starts]).toEqual([0, 200, 400, 600])
  })

  it('refuses what it cannot even look at in time', async () => {
    await expect(inThread('assign', everybody(300, 300), { ...options, seconds: 0 })).rejects.toMatchObject({
      name: 'Refusal',
      kind: 'conflict',
      code: 'assignment.out_of_time',
    })
  })

  it('stops as soon as nobody wants it any more', async () => {
    const cancelling = new AbortController()
    const reason = new Error('Cancelled.')
    const solving = inThread('assign', everybody(2000, 200), {
      ...options,
      signal: cancelling.signal,
      onProgress: () => cancelling.abort(reason),
    })
    await expect(solving).rejects.toBe(reason)
  })

  it('is one of few: who will not wait is asked to come again, and who will is served', async () => {
    const two = [1, 2].map(() => inThread('assign', everybody(200, 100), options))
    const third = inThread('assign', everybody(2, 2), options)
    await expect(inThread('assign', everybody(2, 2), { ...options, whenBusy: 'refuse' })).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'matching.busy',
    })
    await Promise.all([...two, third])
    await expect(inThread('assign', everybody(2, 2), { ...options, whenBusy: 'refuse' })).resolves.toBeDefined()
  })
})
