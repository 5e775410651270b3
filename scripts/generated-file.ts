import { readFile, writeFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Writes a file that is made from the code; with `--check` says whether the committed one is still the same. */
export async function keepGenerated(file: URL, made: string, command: string): Promise<void> {
  const name = relative(ROOT, fileURLToPath(file))
  const kept = await readFile(file, 'utf8').catch(() => '')
  if (!process.argv.includes('--check')) {
    if (kept !== made) await writeFile(file, made)
    console.log(kept === made ? `${name} is as it was.` : `${name} is written.`)
    return
  }
  if (kept === made) return
  console.error(
    `${name} is not what the code says now; run \`npm run ${command}\`. First difference, ${firstDifference(kept, made)}`,
  )
  process.exitCode = 1
}

function firstDifference(kept: string, made: string): string {
  const [before, after] = [kept.split('\n'), made.split('\n')]
  const at = after.findIndex((line, index) => line !== before[index])
  const line = at === -1 ? after.length : at
  return `line ${line + 1}:\n  kept: ${before[line] ?? '(end)'}\n  made: ${after[line] ?? '(end)'}`
}
