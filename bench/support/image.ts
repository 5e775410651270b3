import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const dockerfile = readFileSync(new URL('../../Dockerfile', import.meta.url), 'utf8')

/** What the Dockerfile sets so that a process stays small. */
export const imageEnvironment: Record<string, string> = Object.fromEntries(
  [...dockerfile.matchAll(/(NODE_OPTIONS|MALLOC_\w+)=(\S+)/g)].map(([, name, value]) => [name, value!]),
)

/** Builds the sources of now, and tells what the image starts. */
export function buildImage(): string {
  execFileSync(process.execPath, ['--no-warnings', 'scripts/build.ts'], { stdio: 'inherit' })
  return 'dist/src/main.js'
}
