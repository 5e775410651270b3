import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { email, id, instant, integer, language, listOf, localDate, text, timeZone } from '../http/wire.ts'
import type { Caller } from '../kernel/caller.ts'
import type { AccessTokens } from '../tenancy/index.ts'
import { changePerson, type PersonChanges } from './change-person.ts'
import { createPerson } from './create-person.ts'
import { deactivatePerson } from './deactivate-person.ts'
import { issuePersonToken } from './issue-person-token.ts'
import { listPeople, type Person, PERSON_ROW, requirePersonById } from './person-store.ts'
import { reactivatePerson } from './reactivate-person.ts'

const attribute = z.union([z.string().max(500), z.number(), z.boolean()])
const attributesOf = <T extends z.ZodType>(value: T) =>
  z
    .record(z.string().min(1).max(100), value)
    .refine((attributes) => Object.keys(attributes).length <= 50, 'must have at most 50 members')
    .meta({ description: 'Anything else HR wants to keep. Never an input to matching', maxProperties: 50 })

const level = integer(0, 100).meta({ description: 'Seniority, higher is more senior' })

const PersonReply = z
  .object({
    id: id('per'),
    externalId: z.string().max(200).nullable().meta({ description: 'Id in the HR system' }),
    name: z.string().max(200),
    email: z.string().max(254).nullable(),
    timeZone: z.string().max(64),
    languages: listOf(z.string().max(35), 20),
    department: z.string().max(200).nullable(),
    title: z.string().max(200).nullable(),
    level: integer(0, 100).nullable(),
    managerId: id('per').nullable(),
    hireDate: localDate.nullable(),
    attributes: z.record(z.string().max(100), attribute),
    leftAt: instant.nullable().meta({ description: 'Since when the person is no longer there' }),
    version: integer(1, 2_147_483_647),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({
    id: 'Person',
    description: 'An employee as HR knows them. A person sees of others only name, title, department and time zone',
  })

const identity = {
  externalId: text(200).meta({ description: 'Id in the HR system' }),
  name: text(200),
  email,
  timeZone,
}

/** What a person has beside their identity, as the wire takes it. */
const optional = {
  languages: listOf(language, 20),
  department: text(200).nullable(),
  title: text(200).nullable(),
  level: level.nullable(),
  managerId: id('per').nullable(),
  hireDate: localDate.nullable(),
}

const NewPersonBody = z
  .strictObject({
    ...identity,
    timeZone: timeZone.optional().meta({ description: 'The organization’s when left out' }),
    languages: optional.languages.default([]),
    department: optional.department.default(null),
    title: optional.title.default(null),
    level: optional.level.default(null),
    managerId: optional.managerId.default(null),
    hireDate: optional.hireDate.default(null),
    attributes: attributesOf(attribute).default({}),
  })
  .meta({ id: 'NewPerson' })

const PersonChangesBody = z
  .strictObject({ ...identity, ...optional, attributes: attributesOf(attribute.nullable()) })
  .partial()
  .meta({ id: 'PersonChanges', description: 'JSON merge patch (RFC 7396)' })

const PersonTokenReply = z
  .object({
    accessToken: z.string().max(4096),
    tokenType: z.literal('Bearer'),
    expiresIn: integer(1, 3600).meta({ description: 'Seconds' }),
  })
  .meta({ id: 'PersonToken', description: 'A short token that acts as one person' })

/** Of others a person sees the card, not the record. */
function seenBy(caller: Caller, person: Person) {
  if (caller.kind !== 'person' || caller.id === person.id) return person
  const hidden = {
    externalId: null,
    email: null,
    languages: [],
    level: null,
    managerId: null,
    hireDate: null,
    attributes: {},
    leftAt: null,
  }
  return { ...person, ...hidden }
}

const params = z.object({ personId: id('per') })
const url = '/v1/people/:personId'
const common = { tag: 'People', params } as const

export function personRoutes(routes: Routes, tokens: AccessTokens): void {
  routes.change({
    tag: 'People',
    method: 'POST',
    url: '/v1/people',
    operationId: 'createPerson',
    summary: 'Add a person',
    scope: 'people:write',
    people: 'none',
    idempotencyKey: 'optional',
    body: NewPersonBody,
    status: 201,
    reply: PersonReply,
    location: (person) => `/v1/people/${z.encode(PersonReply.shape.id, person.id)}`,
    run: (tx, { body }) => createPerson(tx, body),
  })
  routes.listRows({
    tag: 'People',
    url: '/v1/people',
    operationId: 'listPeople',
    summary: 'List people, also those who have left',
    scope: 'people:read',
    people: 'none',
    query: z.object({
      externalId: text(200).optional(),
      department: text(200).optional(),
      managerId: id('per').optional(),
    }),
    item: PersonReply,
    columns: PERSON_ROW,
    run: (read, { query }, page) => listPeople(read, query, page),
  })
  routes.read({
    ...common,
    url,
    operationId: 'getPerson',
    summary: 'Read a person',
    scope: 'people:read',
    people: 'any',
    reply: PersonReply,
    run: async (read, input) => seenBy(read.caller, await requirePersonById(read, input.params.personId)),
  })
  routes.change({
    ...common,
    method: 'PATCH',
    url,
    operationId: 'changePerson',
    summary: 'Change what HR knows about a person',
    scope: 'people:write',
    people: 'none',
    ifMatch: true,
    body: PersonChangesBody,
    reply: PersonReply,
    run: (tx, input) => {
      const changes = Object.fromEntries(Object.entries(input.body).filter(([, value]) => value !== undefined))
      return changePerson(tx, input.params.personId, input.version, changes as PersonChanges)
    },
  })
  routes.change({
    ...common,
    method: 'POST',
    url: `${url}/deactivate`,
    operationId: 'deactivatePerson',
    summary: 'Say that a person has left: their tokens end, what was booked is cancelled',
    scope: 'people:write',
    people: 'none',
    reply: PersonReply,
    run: (tx, input) => deactivatePerson(tx, input.params.personId),
  })
  routes.change({
    ...common,
    method: 'POST',
    url: `${url}/reactivate`,
    operationId: 'reactivatePerson',
    summary: 'Say that a person is back',
    scope: 'people:write',
    people: 'none',
    reply: PersonReply,
    run: (tx, input) => reactivatePerson(tx, input.params.personId),
  })
  routes.change({
    ...common,
    method: 'POST',
    url: `${url}/tokens`,
    operationId: 'createPersonToken',
    summary: 'Get a short token that acts as a person',
    scope: 'people:act_as',
    people: 'none',
    reply: PersonTokenReply,
    run: (tx, input) => issuePersonToken(tx, tokens, input.params.personId),
  })
}
