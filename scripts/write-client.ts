import openapiTypescript, { astToString } from 'openapi-typescript'
import { keepGenerated } from './generated-file.ts'

/** Types of the published API, as an integrator would generate them. A member with a default may be left out of a request. */
const document = new URL('../openapi/openapi.json', import.meta.url)
const types = astToString(await openapiTypescript(document, { defaultNonNullable: false }))
await keepGenerated(
  new URL('../test/client/schema.d.ts', import.meta.url),
  `// Made by \`npm run client\` from openapi/openapi.json.\n\n${types}`,
  'client',
)
