import openapiTypescript, { astToString } from 'openapi-typescript'
import { keepGenerated } from './generated-file.ts'

/** Types of the published API, as an integrator would generate them. */
const document = new URL('../openapi/openapi.json', import.meta.url)
const types = astToString(await openapiTypescript(document))
await keepGenerated(
  new URL('../test/client/schema.d.ts', import.meta.url),
  `// Made by \`npm run client\` from openapi/openapi.json.\n\n${types}`,
  'client',
)
