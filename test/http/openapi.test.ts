import { beforeAll, describe, expect, it } from 'vitest'
import { ALL_SCOPES } from '../../src/kernel/caller.ts'
import { PROBLEM_TYPE } from '../../src/http/problem.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'
import { send } from './raw.ts'

type Reference = { $ref?: string }
type Answer = Reference & { content?: Record<string, { schema: Reference }>; headers?: Record<string, unknown> }
type Operation = {
  operationId: string
  summary?: string
  tags?: string[]
  security?: Record<string, string[]>[]
  parameters?: { in: string; name: string; required?: boolean }[]
  requestBody?: { content: Record<string, unknown> }
  responses: Record<string, Answer>
}
type Document = {
  openapi: string
  tags: { name: string }[]
  paths: Record<string, Record<string, Operation>>
  components: {
    responses: Record<string, Answer>
    securitySchemes: Record<string, { flows?: { clientCredentials: { scopes: object } } }>
  }
}

let app: TestApp
let document: Document
let operations: { method: string; path: string; operation: Operation }[]
beforeAll(async () => {
  app = await testApp()
  document = (await send(app.url, { path: '/openapi.json' })).body
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  )
})

/** Those that break the rule, by name, so that a failure says which. */
const breaking = (holds: (each: (typeof operations)[number]) => boolean): string[] =>
  operations.filter((each) => !holds(each)).map(({ operation }) => operation.operationId)
/** Besides what leads in: calendars, which know no credential but their address. */
const isPublic = (path: string) => /^\/(oauth|\.well-known)\/|\/calendar\.ics$/.test(path)
const answerOf = (answer: Answer | undefined): Answer =>
  answer?.$ref ? document.components.responses[answer.$ref.split('/').at(-1)!]! : (answer ?? {})

describe('the document', () => {
  it('is OpenAPI 3.1 and tells every operation once', () => {
    expect(document.openapi).toBe('3.1.0')
    expect(operations.length).toBeGreaterThan(60)
    const ids = operations.map(({ operation }) => operation.operationId)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    expect(breaking(({ operation }) => /^[a-z][A-Za-z]+$/.test(operation.operationId))).toEqual([])
  })

  it('tells every address that takes requests', async () => {
    const hidden =
      /^\/(health|metrics|docs|openapi\.json|a\/|calendar|oauth\/calendar|ops\/queues|\.well-known\/oauth-authorization-server)/
    const told = new Set(
      operations.map(({ method, path }) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    )
    const served = routesOf(app.fastify.printRoutes({ commonPrefix: false }))
    expect(served.length).toBeGreaterThan(operations.length)
    expect(served.filter((route) => !told.has(route) && !hidden.test(route.split(' ')[1]!))).toEqual([])
  })

  it('gives each operation a summary and one of the headings', () => {
    const headings = new Set(document.tags.map(({ name }) => name))
    expect(
      breaking(
        ({ operation }) =>
          Boolean(operation.summary) && operation.tags?.length === 1 && headings.has(operation.tags[0]!),
      ),
    ).toEqual([])
  })

  it('names for each operation the scope that it needs, and none that there is not', () => {
    const scopes = document.components.securitySchemes['machine']?.flows?.clientCredentials.scopes ?? {}
    expect(Object.keys(scopes)).toEqual(ALL_SCOPES)
    expect(
      breaking(({ path, operation: { security } }) => {
        if (isPublic(path)) return security?.length === 0
        const needed = security?.flatMap(({ machine }) => machine ?? []) ?? []
        return needed.length === 1 && needed.every((scope) => scope in scopes)
      }),
    ).toEqual([])
  })

  it('declares every problem that an operation can answer with', () => {
    const needed = (method: string, path: string, { parameters = [], requestBody }: Operation) => [
      '429',
      '500',
      '503',
      ...(isPublic(path) ? [] : ['400', '401', '403', '404', '422']),
      ...(method !== 'get' && !isPublic(path) ? ['409', '413', '415'] : []),
      ...(requestBody ? ['413', '415'] : []),
      ...(parameters.some(({ name }) => /^if-match$/i.test(name)) ? ['412', '428'] : []),
    ]
    expect(
      breaking(({ method, path, operation }) =>
        needed(method, path, operation).every(
          (status) => PROBLEM_TYPE in (answerOf(operation.responses[status]).content ?? {}),
        ),
      ),
    ).toEqual([])
  })

  it('describes all problems alike, and tells the headers that come with each', () => {
    for (const [name, answer] of Object.entries(document.components.responses)) {
      expect([name, answer.content?.[PROBLEM_TYPE]?.schema]).toEqual([name, { $ref: '#/components/schemas/Problem' }])
    }
    const always = ['Request-Id', 'RateLimit', 'RateLimit-Policy']
    expect(
      breaking(({ operation }) =>
        Object.values(operation.responses).every((answer) =>
          always.every((name) => name in (answerOf(answer).headers ?? {})),
        ),
      ),
    ).toEqual([])
    for (const status of ['429', '503']) {
      expect(answerOf(operations[0]!.operation.responses[status]).headers).toHaveProperty('Retry-After')
    }
  })

  it('tells 201 with Location, lists with Link, and 304 where there is an ETag to send', () => {
    expect(
      breaking(({ operation: { responses } }) => !responses['201'] || 'Location' in (responses['201'].headers ?? {})),
    ).toEqual([])
    const isList = ({ parameters = [] }: Operation) => parameters.some(({ name }) => name === 'cursor')
    expect(
      breaking(({ operation }) => !isList(operation) || 'Link' in (operation.responses['200']?.headers ?? {})),
    ).toEqual([])
    expect(
      breaking(
        ({ method, operation: { responses } }) =>
          method !== 'get' || !('ETag' in (responses['200']?.headers ?? {})) || '304' in responses,
      ),
    ).toEqual([])
  })

  it('declares the parameters of each path, and asks for If-Match wherever it will be asked', () => {
    expect(
      breaking(({ path, operation: { parameters = [] } }) => {
        const declared = parameters.filter((each) => each.in === 'path' && each.required).map(({ name }) => name)
        return [...path.matchAll(/\{(\w+)\}/g)].every(([, name]) => declared.includes(name!))
      }),
    ).toEqual([])
    expect(
      breaking(
        ({ method, operation: { parameters = [] } }) =>
          method !== 'patch' || parameters.some(({ name }) => /^if-match$/i.test(name)),
      ),
    ).toEqual([])
  })
})

/** Fastify prints its routes as a tree with one address a line. */
function routesOf(printed: string): string[] {
  const stack: { depth: number; part: string }[] = []
  return printed.split('\n').flatMap((line) => {
    const found = /^([│\s]*[├└]── )(\S*)(?: \(([A-Z, ]+)\))?/.exec(line)
    if (!found) return []
    const [, indent = '', part = '', methods] = found
    while (stack.length > 0 && stack.at(-1)!.depth >= indent.length) stack.pop()
    stack.push({ depth: indent.length, part })
    const path = stack.map((each) => each.part).join('')
    return (methods ?? '')
      .split(', ')
      .filter((method) => method && method !== 'HEAD')
      .map((method) => `${method} ${path}`)
  })
}
