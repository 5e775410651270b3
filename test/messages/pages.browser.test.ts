import axe from 'axe-core'
import { existsSync } from 'node:fs'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { atEnd } from '../setup/at-end.ts'
import { resultPage } from '../../src/messages/pages/action-page.ts'
import { PAGE_HEADERS } from '../../src/messages/pages/page-style.ts'
import type { ActionKind } from '../../src/messages/pages/page-view.ts'
import { LOCALES } from '../../src/messages/words/locale.ts'
import { mailsIn, pagesIn } from './documents.ts'
import { AT_A_GLANCE, SMALL_TARGETS, VIOLATIONS } from './looks.ts'
import { POOR_CONTRASTS } from './poor-contrasts.ts'
import { reader, session } from './views.ts'

const CHROMIUM = '/usr/bin/chromium'

const WIDTH = 360
const GROUND = { light: 'rgb(244, 242, 238)', dark: 'rgb(18, 22, 24)' } as const
const OUTPUT = new URL('../output/looks/', import.meta.url)
const shot = (name: string): string => fileURLToPath(new URL(`${name}.png`, OUTPUT))

describe.skipIf(!existsSync(CHROMIUM))('in a browser, 360 pixels wide', () => {
  const posts: string[] = []
  const complaints: string[] = []
  const english = pagesIn('en')
  let served = ''
  let server: Server
  let origin: string
  let browser: Browser
  let context: BrowserContext | undefined

  beforeAll(async () => {
    server = createServer((request, response) => {
      const name = decodeURIComponent((request.url ?? '').slice(3))
      const respond = (document: string) => response.writeHead(200, PAGE_HEADERS).end(document)
      if (request.method !== 'POST') return respond(english[`page ${name}`] ?? served)
      void text(request).then((body) => {
        posts.push(`${request.url} ${body}`)
        respond(
          resultPage({ reader, again: false, ways: [], done: 'session.debrief', about: { name: 'Petra', session } }),
        )
      })
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    origin = `http://127.0.0.1:${address.port}`
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-background-networking'],
    })
  })
  afterEach(async () => {
    await context?.close()
    posts.length = 0
    complaints.length = 0
  })
  atEnd(async () => {
    await browser.close()
    server.closeAllConnections()
    server.close()
  })

  const newContext = (javaScriptEnabled: boolean): Promise<BrowserContext> =>
    browser.newContext({ viewport: { width: WIDTH, height: 780 }, javaScriptEnabled, serviceWorkers: 'block' })

  /** A page of English, as somebody opens it whose browser runs no scripts. */
  async function open(kind: ActionKind): Promise<Page> {
    context = await newContext(false)
    const page = await context.newPage()
    await page.goto(`${origin}/a/${kind}`)
    return page
  }

  /** Presses Tab until the element with this id, or this button, has the focus. */
  async function tabTo(page: Page, selector: string): Promise<void> {
    for (let presses = 0; presses < 30; presses += 1) {
      await page.keyboard.press('Tab')
      if ((await page.locator(`${selector}:focus-visible`).count()) > 0) return
    }
    throw new Error(`${selector} cannot be reached with the keyboard`)
  }

  describe.each(LOCALES)('everything in %s', (locale) => {
    const documents = { ...mailsIn(locale), ...pagesIn(locale) }
    const schemes = locale === 'en' ? (['light', 'dark'] as const) : (['light'] as const)

    it.each(schemes)('is easy to read and to touch in the %s, and says all it has to', async (colorScheme) => {
      context = await newContext(true)
      const page = await context.newPage()
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      if (locale === 'en') await page.evaluate(axe.source)
      const looks: Record<string, unknown> = {}
      const fine: Record<string, unknown> = {}
      for (const [name, document] of Object.entries(documents)) {
        await page.setContent(document)
        const seen: Record<string, unknown> = {
          glance: await page.evaluate(AT_A_GLANCE),
          ground: await page.evaluate('getComputedStyle(document.body).backgroundColor'),
          poorContrasts: await page.evaluate(POOR_CONTRASTS),
          smallTargets: await page.evaluate(SMALL_TARGETS),
        }
        if (locale === 'en' || locale === 'de') {
          await page.screenshot({ path: shot(`${locale}-${colorScheme}/${name}`), fullPage: true })
        }
        if (locale === 'en') seen['violations'] = await page.evaluate(VIOLATIONS)
        looks[name] = seen
        fine[name] = {
          glance: { width: WIDTH, lang: locale, images: 0, headings: 1, unsaid: '' },
          ground: GROUND[colorScheme],
          poorContrasts: [],
          smallTargets: [],
          ...(locale === 'en' && { violations: [] }),
        }
      }
      expect(looks).toEqual(fine)
    })
  })

  it('no page asks for anything that its policy blocks', async () => {
    context = await newContext(true)
    const page = await context.newPage()
    page.on('console', (message) => complaints.push(message.text()))
    for (const document of Object.values(english)) {
      served = document
      await page.goto(`${origin}/a/served`)
    }
    expect(complaints).toEqual([])
  })

  it('a debrief is written and sent with the keyboard alone', async () => {
    const page = await open('session.debrief')
    for (const [id, words] of [
      ['decided', 'Price stays; Ana decided.'],
      ['surprised', 'Nobody asked for the roadmap & more'],
      ['differently', 'Ask for the customer first.'],
    ]) {
      await tabTo(page, `#${id}`)
      await page.keyboard.type(words ?? '')
    }
    await tabTo(page, 'button.primary')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Your debrief is saved' }).waitFor()
    const [url, body] = (posts[0] ?? '').split(' ')
    expect(url).toBe('/a/session.debrief')
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      decided: 'Price stays; Ana decided.',
      surprised: 'Nobody asked for the roadmap & more',
      differently: 'Ask for the customer first.',
    })
  })

  it('an offer is declined with a reason with the keyboard alone, and not without one', async () => {
    const page = await open('offer.decline')
    await tabTo(page, 'button.primary')
    await page.keyboard.press('Enter')
    expect(await page.locator('select:invalid').count()).toBe(1)
    await page.reload()
    expect(posts).toEqual([])
    await tabTo(page, '#reason')
    await page.keyboard.type('I cannot take')
    await tabTo(page, '#betterPerson')
    await page.keyboard.type('amara@nordwind.example')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expect
      .poll(() => posts)
      .toEqual(['/a/offer.decline reason=room_not_open&betterPerson=amara%40nordwind.example'])
  })

  it('attendance is marked with the arrow keys', async () => {
    const page = await open('session.attendance')
    await tabTo(page, '#attendance')
    await page.keyboard.press('ArrowDown')
    await tabTo(page, 'button.primary')
    await page.keyboard.press('Enter')
    await expect.poll(() => posts).toEqual(['/a/session.attendance attendance=i_late'])
  })

  it.each<[ActionKind, string[]]>([
    ['offer.decline', ['Reason', 'Who would be better? (optional)']],
    ['session.decline', ['A word to the other side (optional)']],
    ['session.debrief', ['What was decided, and by whom?', 'What surprised me?', 'What will I do differently?']],
  ])('a screen reader hears what each field of %s is for', async (kind, labels) => {
    const page = await open(kind)
    for (const name of labels) {
      const field = page.getByRole(name === 'Reason' ? 'combobox' : 'textbox', { name, exact: true })
      expect(await field.count()).toBe(1)
    }
    expect(await page.getByRole('main').count()).toBe(1)
  })

  it('a screen reader hears the question over the choices of attendance', async () => {
    const page = await open('session.attendance')
    expect(await page.getByRole('radiogroup', { name: 'What happened' }).getByRole('radio').count()).toBe(8)
  })
})
