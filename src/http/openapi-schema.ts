import { z } from 'zod'

export type Json = Record<string, unknown>

/** Says less to a reader than the format next to it. */
const HAS_ITS_FORMAT = new Set(['date-time', 'date', 'email'])

const INT32 = 2_147_483_647

/** The wire's side of a zod schema as JSON Schema; named ones become `components`. */
export function jsonSchemaOf(schema: z.ZodType, components: Json): Json {
  // Wrapped, so that a schema with a name of its own is referred to also at the top.
  const made = z.toJSONSchema(z.object({ it: schema }), {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (HAS_ITS_FORMAT.has(jsonSchema.format ?? '')) delete jsonSchema.pattern
      if (jsonSchema.type === 'integer' && jsonSchema.enum) {
        const numbers = jsonSchema.enum.map(Number)
        Object.assign(jsonSchema, { minimum: Math.min(...numbers), maximum: Math.max(...numbers) })
      }
      if (jsonSchema.type === 'integer') {
        jsonSchema.format ??= (jsonSchema.maximum ?? Infinity) > INT32 ? 'int64' : 'int32'
      }
    },
  })
  const { properties, $defs } = JSON.parse(JSON.stringify(made).replaceAll('"#/$defs/', '"#/components/schemas/')) as {
    properties: { it: Json }
    $defs?: Record<string, Json>
  }
  for (const [name, definition] of Object.entries($defs ?? {})) {
    delete definition['id']
    delete definition['$schema']
    components[name] = definition
  }
  return properties.it
}

export const sorted = (object: Json): Json =>
  Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)))
