import type { Mentorship } from '../../../src/mentorships/index.ts'
import {
  cancelSession,
  confirmSession,
  declineSession,
  giveFeedback,
  recordAttendance,
  rescheduleSession,
  type Session,
  sessionById,
  writeDebrief,
} from '../../../src/sessions/index.ts'
import type { World } from './world.ts'

export type Pair = Pick<Mentorship, 'id' | 'menteeId' | 'mentorId'>

const NOTE = { decidedAndByWhom: 'The price.', whatSurprisedMe: 'How fast.', whatIWillDoDifferently: 'Ask.' }

/** What the two do with one session: answer it or not, move it, call it off, and say what became of it. */
export function sessionGoesOn(world: World, pair: Pair, session: Session): void {
  const { chance, after, does, now } = world
  const hoursTo = (at: Date) => (at.getTime() - now().getTime()) / 3_600_000
  answer(world, session)
  const ahead = hoursTo(session.startsAt)
  if (chance.happens(0.25)) after(chance.between(0, ahead), () => move(world, pair, session.id))
  if (chance.happens(0.12)) {
    const who = chance.pick([pair.menteeId, pair.mentorId, null])
    after(chance.between(0, ahead), () => does(who, (tx) => cancelSession(tx, session.id, { reason: 'A customer.' })))
  }
  const afterwards = hoursTo(session.endsAt)
  for (const each of [pair.menteeId, pair.mentorId]) {
    if (chance.happens(0.5)) after(afterwards + chance.between(-0.3, 60), () => attend(world, each, session.id))
    if (chance.happens(0.4)) {
      const feedback = { rating: chance.whole(1, 5), text: null, visibility: 'pair' as const }
      after(afterwards + chance.between(0, 50), () => does(each, (tx) => giveFeedback(tx, session.id, feedback)))
    }
  }
  if (chance.happens(0.5)) {
    after(afterwards + chance.between(0.1, 70), () => does(pair.menteeId, (tx) => writeDebrief(tx, session.id, NOTE)))
  }
}

/** Who was asked says yes, or no, or nothing. */
function answer({ chance, after, does }: World, { id, ...session }: Session): void {
  const answererId = session.proposedById === session.menteeId ? session.mentorId : session.menteeId
  const inHours = chance.between(0.5, 60)
  if (chance.happens(0.75)) after(inHours, () => does(answererId, (tx) => confirmSession(tx, id)))
  else if (chance.happens(0.5)) after(inHours, () => does(answererId, (tx) => declineSession(tx, id)))
}

async function move(world: World, pair: Pair, id: string): Promise<void> {
  const { chance, does, after } = world
  const present = await does(null, (tx) => sessionById(tx, id))
  if (!present) return
  const who = chance.pick([pair.menteeId, pair.mentorId, null])
  const startsAt = new Date(present.startsAt.getTime() + chance.whole(-40, 200) * 3_600_000)
  const confirmed = who === null && chance.happens(0.7)
  const moved = await does(who, (tx) =>
    rescheduleSession(tx, id, { startsAt, outsideWorkingHours: true, ...(confirmed && { confirmed }) }),
  )
  if (!moved) return
  answer(world, moved)
  if (chance.happens(0.2)) after(chance.between(1, 30), () => move(world, pair, id))
}

async function attend({ chance, does }: World, personId: string, id: string): Promise<void> {
  const report = chance.happens(0.75)
    ? { held: true }
    : chance.pick([
        { held: false },
        { held: false, mentee: 'missed' as const },
        { held: false, mentor: 'excused' as const },
      ])
  await does(personId, (tx) => recordAttendance(tx, id, report))
}
