import { readFileSync } from 'node:fs'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance, FastifySchema } from 'fastify'
import { z } from 'zod'
import { SCOPES } from '../kernel/caller.ts'
import { PROBLEM_TYPE, Problem } from './problem.ts'
import type { RouteFacts } from './route.ts'

type Json = Record<string, unknown>

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

/** The wire's side of a zod schema as JSON Schema; named ones become components. */
function jsonSchemaOf(schema: z.ZodType, components: Json): Json {
  // Wrapped, so that a schema with a name of its own is referred to also at the top.
  const made = z.toJSONSchema(z.object({ it: schema }), {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // zod's own patterns for dates and addresses say less to a reader than the format does.
      if (jsonSchema.format === 'date-time' || jsonSchema.format === 'date' || jsonSchema.format === 'email')
        delete jsonSchema.pattern
    },
  }) as unknown as { properties: { it: Json }; $defs?: Record<string, Json> }
  const moved = JSON.parse(JSON.stringify(made).replaceAll('"#/$defs/', '"#/components/schemas/')) as typeof made
  for (const [name, definition] of Object.entries(moved.$defs ?? {})) {
    delete definition['id']
    delete definition['$schema']
    components[name] = definition
  }
  return moved.properties.it
}

/** Refusals that any operation can answer with, besides its own. */
const PROBLEMS: Record<number, string> = {
  400: 'Malformed request',
  401: 'No valid credential',
  403: 'The credential does not allow this',
  404: 'No such thing in this organization',
  408: 'The request came too slowly',
  409: 'The present state does not allow this',
  412: 'If-Match names an older version',
  413: 'The body is too large',
  415: 'This content type is not read here',
  422: 'One or more fields are wrong',
  428: 'If-Match is missing',
  429: 'Too many requests',
  500: 'A fault on our side',
  503: 'Temporarily unavailable',
}

const problemsOf = (facts: RouteFacts | undefined, method: string): number[] => [
  400,
  401,
  403,
  404,
  408,
  422,
  429,
  500,
  503,
  ...(method === 'GET' ? [] : [409, 413, 415]),
  ...(facts?.ifMatch ? [412, 428] : []),
]

const header = (description: string, maxLength = 200) => ({ description, schema: { type: 'string', maxLength } })

const HEADERS = {
  'Request-Id': header('Names this request in our log and audit trail'),
  RateLimit: header('What is left of the quota: `"default";r=599;t=42`'),
  'RateLimit-Policy': header('The quota: `"default";q=600;w=60`'),
}

type Schema = FastifySchema & { response?: Record<string, unknown>; [member: string]: unknown }

/** Builds openapi.json from the routes' own schemas, and serves it with a page to read it. */
export async function describeApi(fastify: FastifyInstance, publicUrl: string): Promise<void> {
  const components: Json = {}
  await fastify.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Anteroom',
        version,
        description:
          'Gets engineers into the rooms where the business is decided: matching on rooms, seats as objects, exposure as a measured thing.',
        license: { name: 'MIT', identifier: 'MIT' },
        contact: {
          name: 'The Anteroom founders',
          url: 'https://anteroom.example/contact',
          email: 'api@anteroom.example',
        },
      },
      servers: [{ url: publicUrl, description: 'This service' }],
      components: {
        securitySchemes: {
          machine: {
            type: 'oauth2',
            description:
              'Client credentials (client_secret_basic); people get a token through `POST /v1/people/{personId}/tokens`.',
            flows: { clientCredentials: { tokenUrl: `${publicUrl}/oauth/token`, scopes: SCOPES } },
          },
          person: {
            type: 'http',
            scheme: 'bearer',
            bearerFormat: 'JWT',
            description: 'RFC 6750, RFC 8725: a short token that acts as one person',
          },
        },
      },
    },
    transform: ({ schema, url, route }) => {
      const facts = (route.config as { route?: RouteFacts } | undefined)?.route
      const given = (schema ?? {}) as Schema
      if (!facts && !given['operationId']) return { schema: { hide: true }, url }
      const method = String(route.method)
      const made: Json = { ...given, response: {} }
      for (const part of ['params', 'querystring', 'body'] as const) {
        if (given[part] instanceof z.ZodType) made[part] = jsonSchemaOf(given[part], components)
        else delete made[part]
      }
      const response = made['response'] as Json
      for (const [status, reply] of Object.entries(given.response ?? {})) {
        response[status] = { ...describeReply(reply, components), headers: successHeaders(facts, method, status) }
      }
      for (const status of (given['problems'] as number[] | undefined) ?? problemsOf(facts, method)) {
        response[status] = {
          description: PROBLEMS[status] ?? 'Problem',
          content: { [PROBLEM_TYPE]: { schema: jsonSchemaOf(Problem, components) } },
          headers:
            status === 429 || status === 503 ? { ...HEADERS, 'Retry-After': header('Seconds to wait', 20) } : HEADERS,
        }
      }
      delete made['problems']
      if (facts) Object.assign(made, operationOf(facts), { headers: requestHeaders(facts) })
      return { schema: made as FastifySchema, url }
    },
    transformObject: (document) => {
      const { openapiObject } = document as { openapiObject: { components?: { schemas?: object } } }
      return { ...openapiObject, components: { ...openapiObject.components, schemas: sorted(components) } } as never
    },
  })
  await fastify.register(swaggerUi, { routePrefix: '/docs', staticCSP: true })
  fastify.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(JSON.stringify(fastify.swagger())),
  )
}

const sorted = (object: Json): Json => Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)))

function describeReply(reply: unknown, components: Json): Json {
  if (reply instanceof z.ZodUndefined) return { description: 'Done', type: 'null' }
  if (reply instanceof z.ZodType) {
    return { description: 'Success', content: { 'application/json': { schema: jsonSchemaOf(reply, components) } } }
  }
  const { description, content } = reply as { description: string; content: Record<string, { schema: z.ZodType }> }
  return {
    description,
    content: Object.fromEntries(
      Object.entries(content).map(([type, { schema }]) => [type, { schema: jsonSchemaOf(schema, components) }]),
    ),
  }
}

const operationOf = (facts: RouteFacts): Json => ({
  operationId: facts.operationId,
  summary: facts.summary,
  description:
    `${facts.description ?? facts.summary}.\n\nMachines need the scope \`${facts.scope}\`. ${PEOPLE[facts.people]}`.replace(
      '..',
      '.',
    ),
  tags: [facts.tag],
  security: facts.people === 'none' ? [{ machine: [facts.scope] }] : [{ machine: [facts.scope] }, { person: [] }],
})

const PEOPLE: Record<RouteFacts['people'], string> = {
  none: 'People may not call it.',
  any: 'A person may call it as far as they have a part in the thing.',
  self: 'A person may call it for themselves.',
}

function requestHeaders(facts: RouteFacts): Json {
  const properties: Json = {}
  const required: string[] = []
  if (facts.tenant !== 'platform') {
    properties['anteroom-organization'] = {
      type: 'string',
      maxLength: 30,
      pattern: '^org_[0-9a-z]{26}$',
      description: 'A platform client names the organization here',
    }
  }
  if (facts.idempotencyKey) {
    properties['idempotency-key'] = {
      type: 'string',
      minLength: 1,
      maxLength: 255,
      description: 'Any text of your own; the same for each attempt of one request',
    }
    if (facts.idempotencyKey === 'required') required.push('idempotency-key')
  }
  if (facts.ifMatch) {
    properties['if-match'] = { type: 'string', maxLength: 20, description: 'The ETag that was last read' }
    if (facts.ifMatch === true) required.push('if-match')
  }
  return { type: 'object', properties, ...(required.length > 0 ? { required } : {}) }
}

function successHeaders(facts: RouteFacts | undefined, method: string, status: string): Json {
  return {
    ...HEADERS,
    ...(status === '201' ? { Location: header('Where the new thing is', 500) } : {}),
    ...(facts && method !== 'DELETE' ? { ETag: header('The version, for If-Match and If-None-Match', 40) } : {}),
  }
}
