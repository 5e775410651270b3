import { writeFile } from 'node:fs/promises'
import { demoFiles } from './demo-data/demo-files.ts'

const folder = new URL('../test/data/', import.meta.url)

for (const [name, text] of Object.entries(demoFiles())) {
  await writeFile(new URL(name, folder), text)
}
