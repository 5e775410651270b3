import { readFileSync } from 'node:fs'
import { MINUTE } from '../../src/kernel/clock.ts'

/** A change of clocks as zdump tells it; offsets in milliseconds. */
export type Change = { at: Date; localDate: string; before: number; after: number }

const offsetOf = (text: string): number => {
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(3, 5))
  return (text.startsWith('-') ? -minutes : minutes) * MINUTE
}

function zoneOf(lines: readonly string[]): { timeZone: string; offset: number; changes: Change[] } {
  const [head = '', first = '', ...rest] = lines
  const offset = offsetOf(first.split('\t')[2]!)
  let before = offset
  const changes = rest.map((line) => {
    const [localDate = '', time = '', after = ''] = line.split('\t')
    const at = new Date(Date.parse(`${localDate}T${time.length === 2 ? `${time}:00` : time}Z`) - offsetOf(after))
    const change = { at, localDate, before, after: offsetOf(after) }
    before = change.after
    return change
  })
  return { timeZone: /TZ="(.+)"/.exec(head)![1]!, offset, changes }
}

/** Zones, their offset at the beginning of 2026, and all changes up to the end of 2030. */
export const zdump = readFileSync(new URL('./data/zdump-2026-2030.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .join('\n')
  .split('\n\n')
  .map((section) => zoneOf(section.trim().split('\n')))
