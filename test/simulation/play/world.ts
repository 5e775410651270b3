import type { App } from '../../../src/app.ts'
import type { Caller } from '../../../src/kernel/caller.ts'
import { DAY, HOUR } from '../../../src/kernel/clock.ts'
import { fromTypeId } from '../../../src/kernel/ids.ts'
import { Refusal } from '../../../src/kernel/refusal.ts'
import { advanceClock } from '../../../src/sandbox/advance-clock.ts'
import type { Tx } from '../../../src/storage/database.ts'
import type { Client } from '../../setup/client.ts'
import type { Dated, OrganizationSettings, PersonSettings, Policy } from '../check/record.ts'
import { type Chance, chanceOf } from './chance.ts'

/** What a year is played in: the real service, a fresh sandbox organization, and what is to happen in it. */
export type Stage = {
  app: Pick<App, 'database' | 'works'>
  /** The organization's HR platform. */
  hr: Client
  seed: number
  people: number
  days: number
  /** Has the database count its rows, as it does by itself in life: it takes an organization for empty that it has not seen yet. */
  learnSizes(): Promise<void>
}

export type World = Stage & {
  chance: Chance
  ends: Date
  now(): Date
  /** Later, after so many hours; what would be after the end is left. */
  after(hours: number, act: () => Promise<unknown>): void
  /** Something that one person does, or the organization's own system; null when it was refused, as in life. */
  does<T>(personId: string | null, act: (tx: Tx) => Promise<T>): Promise<T | null>
  /** What was said, and when. */
  said: {
    organization: Dated<OrganizationSettings>[]
    people: Map<string, Dated<PersonSettings>[]>
    policies: Dated<Policy>[]
  }
  /** Does everything that was planned, and everything that falls due meanwhile, until the end. */
  run(): Promise<void>
  counts: { acts: number; refused: number }
}

/** A Monday in January, when no clock changes. */
export const BEGINS = new Date('2027-01-04T08:00:00.000Z')

const LEARN_AFTER_DAYS = [7, 30, 120]

export async function openWorld(stage: Stage): Promise<World> {
  const { app, hr, seed, days } = stage
  const organizationId = fromTypeId('org', hr.organizationId!)!
  const chance = chanceOf(seed)
  const ends = new Date(BEGINS.getTime() + days * DAY)
  const agenda: { at: Date; act: () => Promise<unknown> }[] = []
  const counts = { acts: 0, refused: 0 }
  let now = BEGINS
  const scope = (caller: Caller) => ({ organizationId, platformId: null, caller, requestId: 'simulation' })
  const system = scope({ kind: 'system', id: 'simulation' })
  const advance = async (to: Date) => {
    await advanceClock(app.database, app.works, system, to)
    now = to
  }
  await app.database.transact(system, (tx) => tx.rows('UPDATE organization SET clock_at = $1', [BEGINS]))

  return {
    ...stage,
    chance,
    ends,
    counts,
    said: { organization: [], people: new Map(), policies: [] },
    now: () => now,
    after(hours, act) {
      // An odd millisecond: nothing that follows from the policy falls on the instant of an act.
      const at = new Date(Math.floor(now.getTime() + hours * HOUR) - (now.getTime() % 1000) + chance.whole(1000, 1999))
      if (at < ends) agenda.push({ at, act })
    },
    async does(personId, act) {
      counts.acts += 1
      const caller: Caller = personId ? { kind: 'person', id: personId, actedBy: null } : system.caller
      try {
        return await app.database.transact(scope(caller), act)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        counts.refused += 1
        return null
      }
    },
    async run() {
      const learnAt = LEARN_AFTER_DAYS.map((after) => BEGINS.getTime() + after * DAY)
      while (agenda.length > 0) {
        const next = agenda.reduce((first, each) => (each.at < first.at ? each : first))
        agenda.splice(agenda.indexOf(next), 1)
        if (next.at.getTime() >= (learnAt[0] ?? Infinity)) {
          learnAt.shift()
          await stage.learnSizes()
        }
        await advance(next.at)
        await next.act()
      }
      await advance(ends)
    },
  }
}
