/**
 * Writes the service as JavaScript for the image: `npm run build`, into `dist/`. What strips types
 * at each start stays in memory, 20 MB of it. Types become blanks and names keep their length, so lines and columns are
 * those of the sources.
 */
import { cp, glob, readFile, rm, writeFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const target = join(root, 'dist')
/** The end of a module's name, as imports and threads give it. */
const EXTENSION = /(?<=(['"])\.{1,2}\/[^'"\n]*\.)ts(?=\1)/g

await rm(target, { recursive: true, force: true })
for (const name of ['src', 'migrations', 'package.json']) {
  await cp(join(root, name), join(target, name), { recursive: true })
}
for await (const name of glob('**/*.ts', { cwd: target })) {
  const file = join(target, name)
  const script = stripTypeScriptTypes(await readFile(file, 'utf8')).replace(EXTENSION, 'js')
  await writeFile(file.replace(/ts$/, 'js'), script)
  await rm(file)
}
