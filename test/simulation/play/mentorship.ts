import {
  completeMentorship,
  endMentorship,
  pauseMentorship,
  resumeMentorship,
} from '../../../src/mentorships/change-mentorship.ts'
import { mentorshipById } from '../../../src/mentorships/index.ts'
import { cancelSeries } from '../../../src/sessions/cancel-series.ts'
import { confirmSeries } from '../../../src/sessions/confirm-series.ts'
import { declineSeries } from '../../../src/sessions/decline-series.ts'
import { proposeSession } from '../../../src/sessions/index.ts'
import { proposeSeries } from '../../../src/sessions/propose-series.ts'
import { sessionsOfSeries } from '../../../src/sessions/session-store.ts'
import { type Pair, sessionGoesOn } from './session.ts'
import type { World } from './world.ts'

const QUARTER = 15 * 60_000

/** What becomes of a new pair: they meet, often or hardly ever, pause, and come to an end. */
export function mentorshipGoesOn(world: World, mentorshipId: string): void {
  const { chance, after, does } = world
  const hours = (days: number) => days * 24
  const isLively = chance.happens(0.7)
  const meetAgain = (inHours: number): void => {
    after(inHours, async () => {
      const pair = await does(null, (tx) => mentorshipById(tx, mentorshipId))
      if (!pair || pair.state === 'completed' || pair.state === 'ended') return
      if (chance.happens(0.1)) await inSeries(world, pair)
      else await meet(world, pair)
      meetAgain(isLively ? chance.between(hours(5), hours(35)) : chance.between(hours(30), hours(130)))
    })
  }
  meetAgain(isLively ? chance.between(2, hours(9)) : chance.between(hours(1), hours(40)))
  if (chance.happens(0.3)) {
    after(chance.between(hours(3), hours(100)), async () => {
      await does(null, (tx) => pauseMentorship(tx, mentorshipId))
      after(chance.between(hours(1), hours(50)), () => does(null, (tx) => resumeMentorship(tx, mentorshipId)))
    })
  }
  const ends = chance.happens(0.5)
    ? () => does(null, (tx) => endMentorship(tx, mentorshipId, { reason: 'Another team.' }))
    : () => does(null, (tx) => completeMentorship(tx, mentorshipId))
  after(chance.happens(0.2) ? chance.between(1, hours(60)) : chance.between(hours(100), hours(220)), ends)
}

async function meet(world: World, pair: Pair): Promise<void> {
  const { chance, now, does } = world
  const proposedById = chance.pick([pair.menteeId, pair.mentorId])
  const startsAt = new Date(Math.ceil((now().getTime() + chance.between(2, 24 * 12) * 3_600_000) / QUARTER) * QUARTER)
  const session = await does(proposedById, (tx) =>
    proposeSession(tx, {
      mentorshipId: pair.id,
      startsAt,
      durationMinutes: chance.pick([30, 45, 60]),
      kind: 'conversation',
      outsideWorkingHours: true,
    }),
  )
  if (session) sessionGoesOn(world, pair, session)
}

async function inSeries(world: World, pair: Pair): Promise<void> {
  const { chance, after, now, does } = world
  const startsOn = now().toISOString().slice(0, 10)
  const series = await does(pair.menteeId, (tx) =>
    proposeSeries(tx, {
      mentorshipId: pair.id,
      startsOn,
      weekday: chance.pick(['tue', 'wed', 'thu'] as const),
      localTime: chance.pick(['07:30', '10:00', '23:30']),
      everyWeeks: chance.whole(1, 2),
      count: chance.whole(3, 5),
      durationMinutes: 45,
      kind: 'conversation',
      outsideWorkingHours: true,
      skipConflicts: true,
    }),
  )
  if (!series) return
  const answer = chance.happens(0.8) ? confirmSeries : declineSeries
  after(chance.between(1, 60), () => does(pair.mentorId, (tx) => answer(tx, series.id)))
  if (chance.happens(0.3)) {
    after(chance.between(70, 24 * 30), () =>
      does(pair.mentorId, (tx) => cancelSeries(tx, series.id, { reason: 'Too much.' })),
    )
  }
  for (const session of (await does(null, (tx) => sessionsOfSeries(tx, series.id))) ?? []) {
    sessionGoesOn(world, pair, session)
  }
}
