import axe from 'axe-core'
import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { atEnd } from '../setup/at-end.ts'
import { type ConsentOutcome, consentPage } from '../../src/calendars/consent-page.ts'
import { LOCALES } from '../../src/kernel/locale.ts'
import { AT_A_GLANCE, SMALL_TARGETS, VIOLATIONS } from '../messages/looks.ts'
import { POOR_CONTRASTS } from '../messages/poor-contrasts.ts'
import { actAs, makePerson } from '../setup/builders.ts'
import type { Client } from '../setup/client.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'
import { CLIENT, type ProviderServer, providerServer } from './provider-server.ts'

const CHROMIUM = '/usr/bin/chromium'

describe.skipIf(!existsSync(CHROMIUM))('connecting a calendar in a browser that runs no scripts', () => {
  let app: TestApp
  let provider: ProviderServer
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    provider = await providerServer()
    app = await testApp({
      OUTGOING_ALLOW: '127.0.0.1/32',
      GOOGLE_CLIENT_ID: CLIENT.id,
      GOOGLE_CLIENT_SECRET: CLIENT.secret,
      GOOGLE_URL: provider.origin,
    })
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-background-networking'],
    })
  })
  atEnd(() => browser.close())

  let self: Client
  let accounts: string
  beforeEach(async () => {
    const hr = await app.organization()
    const { id } = await makePerson(hr, { name: 'Petra Müller' })
    self = await actAs(hr, id)
    accounts = `/v1/people/${id}/calendar-accounts`
    page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } })
    await page.goto(await comeBack())
    return () => page.close()
  })
  /** Where the provider sends somebody who has said yes. */
  const comeBack = async (): Promise<string> => {
    const { authorizeUrl } = (await self.post(accounts, { provider: 'google' })).body
    // The redirect address names PUBLIC_URL; the test's service listens elsewhere.
    const back = new URL(provider.consent(authorizeUrl))
    return app.url + back.pathname + back.search
  }
  const connected = async (): Promise<string[]> =>
    (await self.get(accounts)).body.data.map(({ account }: { account: string }) => account)

  it('asks first whether it is they, and a click connects', async () => {
    expect(await page.locator('main').innerText()).toMatch(/anna@gmail\.example at Google .* Petra Müller of Nordlicht/)
    expect(await connected()).toEqual([])
    await page.getByRole('button', { name: 'Yes, connect it' }).click()
    expect(await page.getByRole('heading').innerText()).toBe('Your calendar is connected')
    expect(await connected()).toEqual(['anna@gmail.example'])
    await page.goBack()
    await page.reload()
    expect(await page.getByRole('heading').innerText()).toBe('This page was used before, or came too late')
  })

  it('connects nothing for whoever says that it is not they', async () => {
    await page.getByRole('button', { name: 'No' }).click()
    expect(await page.getByRole('heading').innerText()).toBe('Your calendar is not connected')
    expect(await connected()).toEqual([])
  })

  it.each([
    ['en', 'Is this you?', 'Your calendar is not connected'],
    ['de', 'Bist du das?', 'Dein Kalender ist nicht verbunden'],
    ['fr', 'Est-ce bien vous\u00a0?', 'Votre agenda n’est pas connecté'],
    ['es', '¿Eres tú?', 'Tu calendario no está conectado'],
  ])('asks and answers in %s, when the browser wants that', async (locale, asked, ended) => {
    const reader = await browser.newPage({ javaScriptEnabled: false, locale: `${locale}-BE` })
    const back = await comeBack()
    expect((await reader.goto(back))?.headers()).toMatchObject({ 'content-language': locale, vary: 'accept-language' })
    expect(await reader.getByRole('heading').innerText()).toBe(asked)
    await reader.locator('button[value=no]').click()
    expect(await reader.getByRole('heading').innerText()).toBe(ended)
    expect(await reader.locator('html').getAttribute('lang')).toBe(locale)
    await reader.close()
  })

  it('is easy to read and to touch in each language, in the light and in the dark', async () => {
    const looking = await browser.newPage({ viewport: { width: 360, height: 780 }, bypassCSP: true })
    await looking.evaluate(axe.source)
    const names = { account: 'anna@gmail.example', person: 'Petra Müller', organization: 'N'.repeat(120) }
    const asked = { ...names, token: 'x', provider: 'google' } as const
    const seen: Record<string, unknown> = {}
    const outcomes: ConsentOutcome[] = [asked, 'connected', 'refused', 'gone', 'failed', 'full']
    for (const colorScheme of ['light', 'dark'] as const) {
      await looking.emulateMedia({ colorScheme })
      for (const locale of LOCALES) {
        for (const outcome of outcomes) {
          await looking.setContent(consentPage(outcome, '/confirm', locale))
          const name = `${colorScheme} ${locale} ${typeof outcome === 'string' ? outcome : 'asked'}`
          seen[name] = [
            await looking.evaluate(AT_A_GLANCE),
            await looking.evaluate('getComputedStyle(document.body).backgroundColor'),
            ...(await looking.evaluate<string[]>(POOR_CONTRASTS)),
            ...(await looking.evaluate<string[]>(SMALL_TARGETS.replace('input', 'input:not([type=hidden])'))),
            ...(locale === 'en' ? await looking.evaluate<string[]>(VIOLATIONS) : []),
          ]
        }
      }
    }
    for (const [name, [glance, ground, ...faults]] of Object.entries(seen as Record<string, unknown[]>)) {
      const [scheme, lang] = name.split(' ')
      expect({ name, glance, ground, faults }).toEqual({
        name,
        glance: { width: 360, lang, images: 0, headings: 1, unsaid: '' },
        ground: scheme === 'light' ? 'rgb(246, 245, 242)' : 'rgb(18, 22, 24)',
        faults: [],
      })
    }
    await looking.close()
  })
})
