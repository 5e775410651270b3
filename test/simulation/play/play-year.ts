import { numberEvents } from '../../../src/storage/outbox-store.ts'
import type { YearRecord } from '../check/record.ts'
import { castOf } from './cast.ts'
import { organizationChanges, peopleChange } from './changes.ts'
import { menteeAsks } from './matching.ts'
import { readLogs } from './read-record.ts'
import { BEGINS, openWorld, type Stage } from './world.ts'

export type Played = { record: YearRecord; acts: number; refused: number; active: number }

/** Plays a year in an organization, the same one for the same seed, and answers with all that can be known of it. */
export async function playYear(stage: Stage): Promise<Played> {
  const world = await openWorld(stage)
  const cast = await castOf(world)
  await organizationChanges(world)
  peopleChange(world, cast)
  for (const mentee of cast.mentees) menteeAsks(world, cast, mentee)
  await world.run()
  while ((await numberEvents(stage.app.database)) > 0);
  const { organization, people, policies } = world.said
  return {
    record: {
      from: BEGINS.getTime(),
      to: world.ends.getTime(),
      organization,
      people,
      policies,
      ...(await readLogs(stage.hr)),
    },
    ...world.counts,
    active: cast.mentees.length + cast.mentors.length,
  }
}
