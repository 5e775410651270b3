import { type FieldError, invalid, notAllowedIn, type Refusal } from '../kernel/refusal.ts'
import type { Attributes, Person } from './person-store.ts'

/** Who has left keeps their record, and takes part in nothing. */
export function requirePresent(person: Person, verb: string): void {
  if (person.leftAt) throw notAllowedIn('person', verb, 'left', ['reactivate'])
}

/** RFC 7396: a member that is null goes, others are added or replaced. */
export function mergeAttributes(kept: Attributes, changes: Record<string, Attributes[string] | null>): Attributes {
  const merged = Object.entries({ ...kept, ...changes })
  return Object.fromEntries(merged.filter((entry): entry is [string, Attributes[string]] => entry[1] !== null))
}

export const MANAGER_PROBLEMS = {
  unknown_person: 'there is no such person in this organization',
  own_manager: 'nobody is their own manager',
  manager_cycle: 'this person already stands above that one, so the reporting line would run in a circle',
} as const

const managerProblem = (code: keyof typeof MANAGER_PROBLEMS): FieldError => ({
  pointer: '/managerId',
  code,
  detail: `managerId: ${MANAGER_PROBLEMS[code]}.`,
})

/** `chain` are the managers above the new manager, the direct one first; null when there is no such person. */
export function judgeManager(personId: string, managerId: string, chain: readonly string[] | null): Refusal | null {
  if (managerId === personId) return invalid(managerProblem('own_manager'))
  if (chain === null) return invalid(managerProblem('unknown_person'))
  return chain.includes(personId) ? invalid(managerProblem('manager_cycle')) : null
}
