import { toTypeId } from '../../../src/kernel/ids.ts'
import { DAY } from '../../../src/kernel/clock.ts'
import { changePerson } from '../../../src/people/change-person.ts'
import { deactivatePerson } from '../../../src/people/deactivate-person.ts'
import { preferencesOf, requirePersonById, savePreferences } from '../../../src/people/index.ts'
import { at, type PersonSettings } from '../check/record.ts'
import { type Cast, ZONES } from './cast.ts'
import { done } from '../../setup/story.ts'
import type { World } from './world.ts'

const QUIET = [
  null,
  { start: '20:00', end: '08:00' },
  { start: '22:30', end: '06:15' },
  { start: '00:00', end: '07:00' },
  { start: '12:00', end: '13:30' },
  { start: '17:00', end: '10:00' },
  { start: '02:15', end: '02:45' },
]

const OPTIONAL = ['session.upcoming', 'session.feedback', 'session.debrief', 'mentorship.quiet', 'offer.nudge']

/** What the people of a year change about when they may be told, and who leaves. */
export function peopleChange(world: World, { mentees, mentors }: Cast): void {
  const { chance, after, does } = world
  const everybody = [...mentees, ...mentors]
  const sometime = () => chance.between(0, (world.days + 1) * 24)
  for (const id of everybody) {
    if (chance.happens(0.8)) after(chance.between(0.1, 2), () => saysWhen(world, id))
    if (chance.happens(0.5)) after(sometime(), () => saysWhen(world, id))
    if (chance.happens(0.2)) after(sometime(), () => movesHouse(world, id))
  }
  for (const id of chance.some(everybody, 4)) after(sometime(), () => does(null, (tx) => deactivatePerson(tx, id)))
}

const note = ({ said, now }: World, id: string, changes: Partial<PersonSettings>): void => {
  const history = said.people.get(toTypeId('per', id))!
  history.push({ ...history.at(-1)!, ...changes, at: now().getTime() })
}

async function saysWhen(world: World, id: string): Promise<void> {
  const { chance, now, does } = world
  const quietHours = chance.pick(QUIET)
  const free = [7, 9, 10, 12, 16, 18].filter((hour) => !isQuiet(hour, quietHours))
  const digestHour = chance.happens(0.3) ? chance.pick(free) : null
  const pausedUntil = chance.happens(0.3)
    ? new Date(now().getTime() + chance.whole(2, 25) * DAY).toISOString().slice(0, 10)
    : null
  const unsubscribed = chance.happens(0.2) ? chance.some(OPTIONAL, 2) : []
  const input = { quietHours, locale: null, channels: null, pausedUntil, unsubscribed }
  const digest = digestHour === null ? null : { hour: digestHour }
  const saved = await does(id, async (tx) => {
    const before = (await preferencesOf(tx, [id])).get(id)!
    return savePreferences(tx, id, before.version, { ...input, digest })
  })
  if (saved) note(world, id, { quietHours, digestHour, pausedUntil, unsubscribed })
}

const isQuiet = (hour: number, quiet: { start: string; end: string } | null): boolean => {
  const time = `${String(hour).padStart(2, '0')}:00`
  if (!quiet) return false
  const { start, end } = quiet
  return start < end ? start <= time && time < end : start <= time || time < end
}

async function movesHouse(world: World, id: string): Promise<void> {
  const timeZone = world.chance.pick(ZONES)
  const moved = await world.does(null, async (tx) => {
    const person = await requirePersonById(tx, id)
    return changePerson(tx, id, person.version, { timeZone })
  })
  if (moved) note(world, id, { timeZone })
}

/** Holidays and working days, and what the organization wants otherwise than the default policy. */
export async function organizationChanges(world: World): Promise<void> {
  const { chance, after, hr, said, now } = world
  const url = `/v1/organizations/${hr.organizationId}`
  const settings = async (changes: object) => {
    const { version } = done(await hr.get(url))
    const { timeZone, workingDays, holidays } = done(await hr.patch(url, changes, { etag: `"${version}"` }))
    said.organization.push({ at: now().getTime(), timeZone, workingDays, holidays })
  }
  const policy = async (changes: object) => {
    const { version } = done(await hr.get('/v1/reminder-policy'))
    const saved = done(await hr.put('/v1/reminder-policy', changes, { etag: `"${version}"` }))
    said.policies.push({ ...saved, at: now().getTime() })
  }
  said.policies.push({ ...done(await hr.get('/v1/reminder-policy')), at: now().getTime() })
  await settings({ holidays: ['2027-01-06', '2027-03-26', '2027-03-29', '2027-05-06', '2027-10-04', '2027-12-24'] })
  const year = world.days * 24
  if (chance.happens(0.6)) after(chance.between(0.2, 0.5) * year, () => policy(aPolicy(world)))
  if (chance.happens(0.5)) after(chance.between(0.5, 0.9) * year, () => policy(aPolicy(world)))
  const workingDays = chance.pick([
    ['mon', 'tue', 'wed', 'thu'],
    ['sun', 'mon', 'tue', 'wed', 'thu'],
  ])
  if (chance.happens(0.5)) after(chance.between(0.1, 0.9) * year, () => settings({ workingDays }))
  if (chance.happens(0.5)) {
    const { holidays } = at(said.organization, now().getTime())
    after(chance.between(0.1, 0.9) * year, () => settings({ holidays: [...holidays, '2027-07-14', '2027-11-01'] }))
  }
}

function aPolicy({ chance }: World): object {
  const rules = [
    { 'session.upcoming': { nudges: [{ hours: -48 }, { hours: -1 }] } },
    { 'offer.nudge': { nudges: [{ workingDays: 1 }], cap: 1 } },
    { 'session.debrief': { nudges: [{ hours: 2 }, { hours: 24 }, { days: 3 }], workingDaysOnly: false } },
    { 'mentorship.quiet': { nudges: [{ days: 20 }, { days: 45 }, { days: 70 }] } },
    { 'session.feedback': { enabled: false } },
    { 'session.upcoming': { cap: 2 } },
  ]
  return {
    digestWindowMinutes: chance.pick([0, 15, 30, 120]),
    rules: Object.assign({}, ...chance.some(rules, chance.whole(1, 3))),
  }
}
