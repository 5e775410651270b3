import { toTypeId } from '../../../src/kernel/ids.ts'
import { createPerson } from '../../../src/people/create-person.ts'
import { saveMenteeProfile } from '../../../src/people/save-mentee-profile.ts'
import { saveMentorProfile } from '../../../src/people/save-mentor-profile.ts'
import { createRoom } from '../../../src/rooms/create-room.ts'
import { requireRooms } from '../../../src/rooms/index.ts'
import { setHost } from '../../../src/rooms/set-host.ts'
import type { PersonSettings } from '../check/record.ts'
import { BEGINS, type World } from './world.ts'

/** All but India's change their clocks twice in the year, on eight different nights. */
export const ZONES = ['Europe/Berlin', 'America/New_York', 'America/Santiago', 'Australia/Lord_Howe', 'Asia/Kolkata']

export type Cast = { mentees: string[]; mentors: string[] }

const AS_BEFORE: Omit<PersonSettings, 'timeZone'> = {
  quietHours: { start: '20:00', end: '08:00' },
  digestHour: null,
  pausedUntil: null,
  unsubscribed: [],
}

/** The organization's people; a part of them takes part, and they are who is told anything. */
export async function castOf(world: World): Promise<Cast> {
  const { chance, people, said, does } = world
  const cast = await does(null, async (tx) => {
    const room = await createRoom(tx, { name: 'Pricing', function: 'sales', kind: 'meeting', sensitivity: 'internal' })
    const ids: string[] = []
    for (let number = 1; number <= people; number += 1) {
      const timeZone = chance.pick(ZONES)
      const { id } = await createPerson(tx, {
        externalId: `E${number}`,
        name: `Person ${number}`,
        email: `e${number}@nordlicht.example`,
        languages: ['en'],
        department: chance.pick(['Engineering', 'Sales', 'Finance']),
        title: null,
        level: chance.whole(1, 8),
        managerId: null,
        hireDate: null,
        attributes: {},
        timeZone,
      })
      said.people.set(toTypeId('per', id), [{ at: BEGINS.getTime(), timeZone, ...AS_BEFORE }])
      ids.push(id)
    }
    const mentors = chance.some(ids, Math.min(14, Math.ceil(people / 8)))
    const mentees = chance.some(
      ids.filter((id) => !mentors.includes(id)),
      Math.min(20, Math.ceil(people / 5)),
    )
    for (const id of mentors) {
      await setHost(tx, { roomId: room.id, personId: id, standing: 'owner', mayBringGuests: true }, 0)
      const wishes = { departments: [], levels: [], roomIds: [] }
      await saveMentorProfile(tx, id, 0, { capacity: 3, formats: ['conversation', 'seat'], wishes }, requireRooms)
    }
    const wants = [{ roomId: room.id, depth: 2 as const }]
    for (const id of mentees) {
      const profile = { wants, goal: 'See how prices are made', formats: ['conversation' as const] }
      await saveMenteeProfile(tx, id, 0, profile, requireRooms)
    }
    return { mentors, mentees }
  })
  return cast!
}
