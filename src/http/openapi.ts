import { readFileSync } from 'node:fs'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance, FastifySchema } from 'fastify'
import { z } from 'zod'
import { SCOPES } from '../kernel/caller.ts'
import { answersOf, HEADERS, problemAnswers } from './openapi-answers.ts'
import { operationOf } from './openapi-operation.ts'
import { type Json, jsonSchemaOf, sorted } from './openapi-schema.ts'
import type { RouteFacts } from './route-facts.ts'
import { TAGS } from './tags.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

/** What a route outside the conventions says of itself; see token-routes.ts. */
export type OwnDescription = { operationId?: string; problems?: number[]; response?: Record<string, z.ZodType> }

type Operation = { operationId: string; responses: Json }
type Document = { paths: Record<string, Record<string, Operation>>; components: Json }

/** Builds openapi.json from the routes' own schemas, and serves it with a page to read it. */
export async function describeApi(fastify: FastifyInstance, publicUrl: string): Promise<void> {
  const schemas: Json = {}
  const responses = problemAnswers(schemas)
  const answers = new Map<string, Json>()

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
      servers: [serverAt(publicUrl)],
      tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
      components: { securitySchemes: securitySchemes(publicUrl) },
    },
    transform: ({ schema, url, route }) => {
      const facts = (route.config as { route?: RouteFacts } | undefined)?.route
      const given = { ...schema } as FastifySchema & OwnDescription
      const operationId = facts?.operationId ?? given.operationId
      if (!operationId) return { schema: { hide: true }, url }
      const method = String(route.method)
      const { response = {}, problems, ...described } = given
      answers.set(operationId, answersOf(facts, method, url, response, schemas, problems))
      const made: Json = { ...described, ...(facts ? operationOf(facts) : {}) }
      for (const part of ['params', 'querystring', 'body'] as const) {
        if (given[part] instanceof z.ZodType) made[part] = jsonSchemaOf(given[part], schemas)
      }
      if (method === 'PATCH') made['consumes'] = ['application/json', 'application/merge-patch+json']
      if (facts?.consumes) made['consumes'] = facts.consumes
      return { schema: made as FastifySchema, url }
    },
    transformObject: (made) => {
      const document = ('openapiObject' in made ? made.openapiObject : {}) as Document
      for (const operation of Object.values(document.paths).flatMap((path) => Object.values(path))) {
        operation.responses = answers.get(operation.operationId) ?? {}
      }
      const components = { ...document.components, schemas: sorted(schemas), responses, headers: HEADERS }
      return { ...document, components } as object
    },
  })
  await fastify.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: true,
    // Over plain HTTP on another machine than this one, the page would look for its own scripts in vain.
    transformStaticCSP: (policy) => policy.replace(/\s*upgrade-insecure-requests;?/, ''),
  })
  fastify.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(JSON.stringify(fastify.swagger())),
  )
}

const serverAt = (publicUrl: string): { url: string; description: string } =>
  Object.assign(
    { url: publicUrl, description: publicUrl.startsWith('https:') ? 'Production' : 'Local' },
    { 'x-internal': false },
  )

const securitySchemes = (publicUrl: string) => ({
  machine: {
    type: 'oauth2' as const,
    description:
      'Client credentials (client_secret_basic); the token is a JWT (RFC8725, RFC 9068). People get a token through `POST /v1/people/{personId}/tokens`.',
    flows: { clientCredentials: { tokenUrl: `${publicUrl}/oauth/token`, scopes: SCOPES } },
  },
  person: {
    type: 'http' as const,
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'A short token that acts as one person (RFC 6750, RFC8725)',
  },
})
