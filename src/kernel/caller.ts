import { forbidden } from './refusal.ts'

/** What a credential may do. Each route names exactly one. */
export const SCOPES = {
  'organizations:read': 'Read organizations and their settings',
  'organizations:write': 'Create organizations and change their settings',
  'clients:write': 'Create, list and revoke clients',
  'audit:read': 'Read the audit trail',
  'events:read': 'Read the event log',
  'people:read': 'Read people and their profiles',
  'people:write': 'Create and change people and their profiles',
  'people:erase': 'Erase a person for good',
  'people:act_as': 'Get a short token that acts as one person',
  'imports:write': 'Import people, rooms, hosts and exposure',
  'rooms:read': 'Read rooms and hosts',
  'rooms:write': 'Create and change rooms and hosts',
  'exposure:read': 'Read exposure maps and entries',
  'exposure:write': 'Add exposure entries',
  'matching:read': 'Read match requests, suggestions and offers',
  'matching:write': 'Make match requests and answer offers',
  'cohorts:read': 'Read cohorts and their assignments',
  'cohorts:write': 'Make cohorts, assign and publish them',
  'mentorships:read': 'Read mentorships',
  'mentorships:write': 'Pause, resume, complete and end mentorships',
  'sessions:read': 'Read sessions',
  'sessions:write': 'Book, change and close sessions',
  'reminders:read': 'Read reminders and messages',
  'reminders:write': 'Change the reminder policy',
  'messages:write': 'Retry messages, name channels and report bounces',
  'reports:read': 'Read reports',
  'operations:read': 'See how far long work has come',
  'queues:read': 'Look into the job queue at /ops/queues',
  'sandbox:write': 'Move the clock of a sandbox organization and read what was sent',
} as const

export type Scope = keyof typeof SCOPES

export const ALL_SCOPES = Object.keys(SCOPES) as Scope[]

/** Who calls. A machine carries scopes; a person may do what their part in the thing allows. */
export type Caller =
  | { kind: 'client'; id: string; scopes: ReadonlySet<string> }
  | { kind: 'person'; id: string; actedBy: string | null }
  | { kind: 'system'; id: string }

/** Where a call belongs: one organization, or (platform routes) one platform. */
export type CallScope = {
  organizationId: string | null
  platformId: string | null
  caller: Caller
  requestId: string
}

/** Refuses a person who has no part in the thing. Machines were judged by their scope already. */
export function requireParty(caller: Caller, people: readonly (string | null)[], may: string): void {
  if (caller.kind === 'person' && !people.includes(caller.id)) throw forbidden(`Only ${may} may do this.`)
}
