import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { signIn } from './demo/api.ts'
import { playCohort } from './demo/cohort.ts'
import type { Mail } from './demo/mail.ts'
import { playStory, type Story } from './demo/story.ts'

/**
 * Plays the main story on a made-up company and tells it. Against the service at DEMO_URL (http://localhost:3000) when one
 * answers, else against one that it starts for itself on the embedded default; the data stay either way.
 */
const url = process.env['DEMO_URL'] ?? `http://localhost:${process.env['PORT'] ?? '3000'}`
const say = (line: string) => process.stdout.write(`${line}\n`)

const running = await isReady(url)
const service = running ? null : await startService()
try {
  const token = await signIn(url, 'bootstrap', await secret())
  say(`\nThe story of one match, played against ${url}\n`)
  tellRest(await playStory(url, token, say))
  const page = join(process.env['DATA_DIR'] ?? '.anteroom', 'cohort-review.md')
  await mkdir(dirname(page), { recursive: true })
  await writeFile(page, await playCohort(url, token, say))
  say(`Why each pair is a pair, for twenty of them: ${page}`)
  say(
    running
      ? `\nThe data are there to explore: ${url}/docs`
      : '\nThe data are kept in .anteroom; `npm start` serves them, and prints where the documentation is.',
  )
} finally {
  await stop(service)
}

function tellRest(story: Story): void {
  const { before, after } = { before: story.exposureBefore, after: story.exposureAfter }
  const depth = (map: typeof before) => map.rooms.find(({ roomId }) => roomId === story.session.roomId)?.depth ?? 0
  say(
    `\nHer exposure map has moved: the pricing committee was at depth ${depth(before)} and is at depth ${depth(after)}.`,
  )
  const top = (suggestions: Story['suggestionsBefore']) =>
    suggestions.data.slice(0, 5).map(({ mentor, score }) => `${mentor.name} ${score}`)
  say(`The suggestions before: ${top(story.suggestionsBefore).join(', ')}.`)
  say(`The next suggestions:   ${top(story.suggestionsAfter).join(', ')}.`)
  say('\nWhat Merle could see of her request all along:')
  for (const { at, text } of story.timeline.data) say(`  ${at.slice(0, 16).replace('T', ' ')}  ${text}`)
  for (const [name, mail] of Object.entries(story.mail)) tellMail(name, mail)
}

function tellMail(name: string, mail: Mail[]): void {
  say(`\n${name[0]!.toUpperCase()}${name.slice(1)} got ${mail.length} mails (${mail[0]?.to.address ?? ''}):`)
  for (const { toldAt, subject, text, invitation } of mail) {
    say(
      `  ${toldAt.slice(0, 16).replace('T', ' ')} UTC  ${subject}${invitation ? `  [${invitation.method} invitation]` : ''}`,
    )
    const lines = text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line && !line.startsWith('http'))
    for (const line of lines.slice(1, 5)) say(`      | ${line}`)
  }
}

async function secret(): Promise<string> {
  const given = process.env['BOOTSTRAP_CLIENT_SECRET']
  if (given) return given
  const file = join(process.env['DATA_DIR'] ?? '.anteroom', 'bootstrap-secret')
  return (await readFile(file, 'utf8')).trim()
}

async function isReady(at: string): Promise<boolean> {
  return fetch(`${at}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  )
}

/** Resolves when the service says on its standard output that it is ready. */
async function startService(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['src/main.ts'], {
    env: { ...process.env, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((ready, fail) => {
    child.stdout.on('data', (text: Buffer) => text.includes('Anteroom is ready') && ready())
    child.once('exit', (code) => fail(new Error(`The service ended with ${code}.`)))
  })
  return child
}

async function stop(child: ChildProcess | null): Promise<void> {
  if (!child || child.exitCode !== null) return
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  await ended
}
