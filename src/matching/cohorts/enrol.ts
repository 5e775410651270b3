import { type FieldError, invalid, Refusal } from '../../kernel/refusal.ts'
import { menteeProfiles, mentorProfiles, peopleByIds } from '../../people/index.ts'
import type { Read, Tx } from '../../storage/database.ts'
import { announceCohort } from './announce-cohort.ts'
import { requireChangeable } from './change-cohort.ts'
import { type Cohort, MOST_PARTICIPANTS, type Part, PARTS } from './cohort-rules.ts'
import { lockCohort, updateCohort } from './cohort-store.ts'
import { addParticipants, participantCounts, removeParticipants } from './participant-store.ts'

export type Members = { menteeIds: string[]; mentorIds: string[] }

const listName = { mentee: 'menteeIds', mentor: 'mentorIds' } as const satisfies Record<Part, keyof Members>

/**
 * Takes people into a cohort; who is in already stays. All or none: refuses `invalid` naming everybody who is unknown, has left or has
 * not opted in; `cohort.too_large`; `cohort.not_allowed_in_state`.
 */
export async function enrol(tx: Tx, cohortId: string, members: Members): Promise<Cohort> {
  const cohort = await lockCohort(tx, cohortId)
  requireChangeable(cohort)
  const [first, ...others] = [
    ...(await wrongOf(tx, 'mentee', members.menteeIds)),
    ...(await wrongOf(tx, 'mentor', members.mentorIds)),
  ]
  if (first) throw invalid(first, ...others)
  const came = await eachPart(members, (part, ids) => addParticipants(tx, cohortId, part, ids))
  const counts = (await participantCounts(tx, [cohortId])).get(cohortId)
  for (const part of PARTS) {
    if ((counts?.[part] ?? 0) > MOST_PARTICIPANTS) throw tooLarge(part)
  }
  if (came.mentee + came.mentor === 0) return cohort
  const changed = await updateCohort(tx, cohort, {})
  await announceCohort(tx, 'enrolled', changed, { mentees: came.mentee, mentors: came.mentor })
  return changed
}

/** Takes people out of a cohort; who is not in it is no matter. Refuses `cohort.not_allowed_in_state`. */
export async function dismiss(tx: Tx, cohortId: string, members: Members): Promise<Cohort> {
  const cohort = await lockCohort(tx, cohortId)
  requireChangeable(cohort)
  const went = await eachPart(members, (part, ids) => removeParticipants(tx, cohortId, part, ids))
  if (went.mentee + went.mentor === 0) return cohort
  const changed = await updateCohort(tx, cohort, {})
  await announceCohort(tx, 'dismissed', changed, { mentees: went.mentee, mentors: went.mentor })
  return changed
}

const eachPart = async (
  { menteeIds, mentorIds }: Members,
  work: (part: Part, ids: string[]) => Promise<number>,
): Promise<Record<Part, number>> => ({
  mentee: await work('mentee', menteeIds),
  mentor: await work('mentor', mentorIds),
})

async function wrongOf(read: Read, part: Part, ids: string[]): Promise<FieldError[]> {
  const people = await peopleByIds(read, ids)
  const profiles = part === 'mentee' ? await menteeProfiles(read, ids) : await mentorProfiles(read, ids)
  const optedIn = new Set(profiles.map(({ personId }) => personId))
  return ids.flatMap((id, index): FieldError[] => {
    const pointer = `/${listName[part]}/${index}`
    const person = people.get(id)
    if (!person || person.leftAt) {
      return [{ pointer, code: 'unknown_person', detail: `${pointer}: there is no such person, or they have left.` }]
    }
    if (optedIn.has(id)) return []
    const detail = `${pointer}: ${person.name} does not take part as a ${part}. Write their ${part} profile first.`
    return [{ pointer, code: 'not_opted_in', detail }]
  })
}

const tooLarge = (part: Part) =>
  new Refusal(
    'conflict',
    'cohort.too_large',
    `A cohort has at most ${MOST_PARTICIPANTS} ${part}s. Make several, one for each part of the organization.`,
    { state: 'full', allowed: [] },
  )
