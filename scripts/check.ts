import { spawn } from 'node:child_process'
import { delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'
import { text } from 'node:stream/consumers'
import { systemNow } from '../src/kernel/clock.ts'

/** Everything that can be judged without running the tests: `npm run check`, or some of it: `npm run check types lint`. */
type Check = { name: string; command: string }

const checks: Check[] = [
  { name: 'types', command: 'node node_modules/typescript-7/bin/tsc --noEmit' },
  { name: 'lint', command: 'oxlint' },
  { name: 'format', command: 'oxfmt --check .' },
  { name: 'imports', command: 'node scripts/check-imports.ts' },
  { name: 'unused', command: 'knip' },
  { name: 'settings', command: 'node scripts/write-settings.ts --check' },
  { name: 'openapi', command: 'node scripts/write-openapi.ts --check' },
  { name: 'client', command: 'node scripts/write-client.ts --check' },
  { name: 'spectral', command: 'spectral lint openapi/openapi.json --fail-severity=warn' },
  { name: 'redocly', command: 'redocly lint openapi/openapi.json' },
]

const env = {
  ...process.env,
  PATH: [fileURLToPath(new URL('../node_modules/.bin', import.meta.url)), process.env['PATH']].join(delimiter),
  REDOCLY_TELEMETRY: 'off',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
}

async function run(command: string): Promise<{ ok: boolean; output: string }> {
  const child = spawn(command, { shell: true, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { ok: code === 0, output: out + err }
}

const wanted = process.argv.slice(2)
const failed: string[] = []
for (const check of checks.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const startedAt = systemNow().getTime()
  const { ok, output } = await run(check.command)
  const seconds = ((systemNow().getTime() - startedAt) / 1000).toFixed(1)
  console.log(`${ok ? '✓' : '✗'} ${check.name.padEnd(9)} ${seconds.padStart(5)} s`)
  if (ok) continue
  failed.push(check.name)
  console.log(`\n$ ${check.command}\n${output.trim()}\n`)
}
console.log(failed.length === 0 ? 'All checks hold.' : `Not in order: ${failed.join(', ')}.`)
process.exitCode = failed.length === 0 ? 0 : 1
