import type { Json } from './openapi-schema.ts'
import type { RouteFacts } from './route-facts.ts'

const PEOPLE: Record<RouteFacts['people'], string> = {
  none: 'People may not call it.',
  any: 'A person may call it as far as they have a part in the thing.',
  self: 'A person may call it for themselves.',
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

/** What a route says of itself, for the reader of the documentation. */
export const operationOf = (facts: RouteFacts): Json => ({
  operationId: facts.operationId,
  summary: facts.summary,
  description: `${sentence(facts.description ?? facts.summary)}\n\nMachines need the scope \`${facts.scope}\`. ${PEOPLE[facts.people]}`,
  tags: [facts.tag],
  security: facts.people === 'none' ? [{ machine: [facts.scope] }] : [{ machine: [facts.scope] }, { person: [] }],
  headers: requestHeaders(facts),
})

function requestHeaders(facts: RouteFacts): Json {
  const properties: Json = {}
  const required: string[] = []
  if (facts.tenant !== 'platform') {
    properties['Anteroom-Organization'] = {
      type: 'string',
      maxLength: 30,
      pattern: '^org_[0-9a-z]{26}$',
      description: 'A platform client names the organization here',
    }
  }
  if (facts.idempotencyKey) {
    properties['Idempotency-Key'] = {
      type: 'string',
      minLength: 1,
      maxLength: 255,
      description: 'Any text of your own; the same for each attempt of one request',
    }
    if (facts.idempotencyKey === 'required') required.push('Idempotency-Key')
  }
  if (facts.ifMatch) {
    properties['If-Match'] = { type: 'string', maxLength: 20, description: 'The ETag that was last read' }
    if (facts.ifMatch === true) required.push('If-Match')
  }
  if (facts.inLanguages) {
    properties['Accept-Language'] = {
      type: 'string',
      maxLength: 200,
      description: 'What to write the sentences in, of `en`, `de`, `fr` and `es`; English unless told',
    }
  }
  return { type: 'object', properties, ...(required.length > 0 ? { required } : {}) }
}
