import { readFile } from 'node:fs/promises'
import { settings } from '../src/config.ts'
import { keepGenerated } from './generated-file.ts'

/** `.env.example` and the README's table, from the one place that knows the settings. */
const all = Object.entries(settings).map(([name, schema]) => {
  const standard: unknown = schema.safeParse(undefined).data
  return { name, what: schema.description ?? '', standard: standard === undefined ? '' : textOf(standard) }
})

const example = all.map(
  ({ name, what, standard }) => `# ${what}\n${standard ? `${name}=${quoted(standard)}` : `#${name}=`}\n`,
)
const head =
  '# Every setting with its default. Copy to .env and run `node --env-file=.env src/main.ts`, or set them in the environment.\n\n'
await keepGenerated(new URL('../.env.example', import.meta.url), head + example.join('\n'), 'env')

function quoted(value: string): string {
  return /[\s<>#]/.test(value) ? `"${value}"` : value
}

const [START, END] = ['<!-- settings: made by `npm run env` -->', '<!-- /settings -->']
const readme = new URL('../README.md', import.meta.url)
const text = await readFile(readme, 'utf8')
const rows = all.map(({ name, what, standard }) => `| \`${name}\` | ${standard ? `\`${standard}\`` : ''} | ${what} |`)
const table = ['| Setting | Default | What it is for |', '|---|---|---|', ...rows].join('\n')
const [before = '', rest = ''] = text.split(START)
const after = rest.slice(rest.indexOf(END))
if (!after.startsWith(END)) throw new Error(`README.md lacks the lines ${START} and ${END}.`)
await keepGenerated(readme, `${before}${START}\n\n${table}\n\n${after}`, 'env')

/** Settings are text, numbers and flags; a list is written as it is read. */
function textOf(value: unknown): string {
  return Array.isArray(value) ? value.join(',') : String(value as string | number | boolean)
}
