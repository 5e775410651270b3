import { z } from 'zod'
import { type Json, jsonSchemaOf } from './openapi-schema.ts'
import { PROBLEM_TYPE, Problem } from './problem.ts'
import type { RouteFacts } from './route-facts.ts'

/** Refusals that any operation can answer with, besides its own. */
const PROBLEMS: Record<number, string> = {
  400: 'Malformed request',
  401: 'No valid credential',
  403: 'The credential does not allow this',
  404: 'No such thing in this organization',
  408: 'The request came too slowly',
  409: 'The present state does not allow this',
  410: 'What was here is kept no longer',
  412: 'If-Match names an older version',
  413: 'The body is too large',
  415: 'This content type is not read here',
  422: 'One or more fields are wrong',
  428: 'If-Match is missing',
  429: 'Too many requests',
  500: 'A fault on our side',
  503: 'Temporarily unavailable',
}

const ALWAYS = [400, 401, 403, 404, 408, 422, 429, 500, 503]
const ON_CHANGES = [409, 413, 415]
const WITH_VERSION = [412, 428]

const header = (description: string, maxLength: number): Json => ({
  description,
  schema: { type: 'string', maxLength },
})

export const HEADERS: Json = {
  'Request-Id': header('Names this request in our log and audit trail', 200),
  RateLimit: header('What is left of the quota: `"default";r=599;t=42`', 200),
  'RateLimit-Policy': header('The quota: `"default";q=600;w=60`', 200),
  'Retry-After': header('Seconds to wait', 20),
  ETag: header('The version, for If-Match and If-None-Match', 40),
  Location: header('Where the new thing is', 500),
  Link: header('The next page: `</v1/people?cursor=…>; rel="next"`', 4000),
  'Content-Language': header('What the sentences are written in', 10),
  'Idempotent-Replayed': header('`true` when this is the stored answer of an earlier request with the same key', 4),
}

const headers = (...names: string[]): Json =>
  Object.fromEntries(
    ['Request-Id', 'RateLimit', 'RateLimit-Policy', ...names].map((name) => [
      name,
      { $ref: `#/components/headers/${name}` },
    ]),
  )

/** One answer for each status that is a problem; operations refer to them. */
export const problemAnswers = (components: Json): Json =>
  Object.fromEntries(
    Object.entries(PROBLEMS).map(([status, description]) => [
      `Problem${status}`,
      {
        description,
        headers: headers(...(status === '429' || status === '503' ? ['Retry-After'] : [])),
        content: { [PROBLEM_TYPE]: { schema: jsonSchemaOf(Problem, components) } },
      },
    ]),
  )

/** What a route declares of its answers: a schema, or several media types, by status. */
type Declared = Record<string, z.ZodType | { description: string; content: Record<string, { schema: z.ZodType }> }>

/** All that an operation can answer, by status. Routes outside the conventions name their `problems` themselves. */
export function answersOf(
  facts: RouteFacts | undefined,
  method: string,
  url: string,
  declared: Declared,
  components: Json,
  problems?: number[],
): Json {
  const refusals = problems ?? [
    ...ALWAYS,
    ...(method === 'GET' ? [] : ON_CHANGES),
    ...(facts?.ifMatch ? WITH_VERSION : []),
    // People can be erased.
    ...(facts?.mayBeGone || url.includes(':personId') ? [410] : []),
  ]
  const answers = Object.entries(declared).map(([status, reply]) => {
    const extra = [
      ...(status === '201' || status === '202' ? ['Location'] : []),
      ...(hasVersion(reply) ? ['ETag'] : []),
      ...(isPage(reply) ? ['Link'] : []),
      ...(facts?.idempotencyKey ? ['Idempotent-Replayed'] : []),
      ...(facts?.inLanguages ? ['Content-Language'] : []),
    ]
    return [status, { ...describe(reply, components), headers: headers(...extra) }]
  })
  return {
    ...Object.fromEntries(answers),
    ...(method === 'GET' && hasVersion(declared['200'])
      ? { 304: { description: 'Not changed since the version in If-None-Match', headers: headers('ETag') } }
      : {}),
    ...Object.fromEntries(refusals.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }])),
  }
}

const hasMember = (reply: Declared[string] | undefined, name: string): boolean =>
  reply instanceof z.ZodObject && name in reply.shape
const hasVersion = (reply: Declared[string] | undefined): boolean => hasMember(reply, 'version')
const isPage = (reply: Declared[string]): boolean => hasMember(reply, 'page') && hasMember(reply, 'data')

function describe(reply: Declared[string], components: Json): Json {
  if (reply instanceof z.ZodUndefined) return { description: 'Done' }
  if (reply instanceof z.ZodType) {
    return { description: 'Success', content: { 'application/json': { schema: jsonSchemaOf(reply, components) } } }
  }
  const content = Object.entries(reply.content).map(([type, { schema }]) => [
    type,
    { schema: jsonSchemaOf(schema, components) },
  ])
  return { description: reply.description, content: Object.fromEntries(content) }
}
