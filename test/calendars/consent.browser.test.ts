import axe from 'axe-core'
import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { VIOLATIONS } from '../messages/looks.ts'
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
  afterAll(() => browser.close())

  let self: Client
  let accounts: string
  beforeEach(async () => {
    const hr = await app.organization()
    const { id } = await makePerson(hr, { name: 'Petra Müller' })
    self = await actAs(hr, id)
    accounts = `/v1/people/${id}/calendar-accounts`
    page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } })
    const { authorizeUrl } = (await self.post(accounts, { provider: 'google' })).body
    // The redirect address names PUBLIC_URL; the test's service listens elsewhere.
    const back = new URL(provider.consent(authorizeUrl))
    await page.goto(app.url + back.pathname + back.search)
    return () => page.close()
  })
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

  it('is easy to read and to touch', async () => {
    const looking = await browser.newPage({ viewport: { width: 360, height: 780 }, bypassCSP: true })
    await looking.setContent(await page.content())
    await looking.evaluate(axe.source)
    expect(await looking.evaluate(VIOLATIONS)).toEqual([])
    expect(await looking.evaluate('document.documentElement.scrollWidth')).toBe(360)
    await looking.close()
  })
})
