import { beforeAll, describe, expect, inject, it } from 'vitest'
import { clientOf } from '../setup/client.ts'
import { done } from '../setup/story.ts'
import { BOOTSTRAP_SECRET, testApp, type TestApp } from '../setup/test-app.ts'

const basic = (id: string, secret: string) => `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`

describe.each(['postgres', 'redis'] as const)('the pages about the queue on %s', (kind) => {
  let app: TestApp
  const at = (path: string, authorization?: string) =>
    fetch(`${app.url}/ops/queues${path}`, authorization ? { headers: { authorization } } : {})
  const ADDRESSES = ['', '/', '/queue/anteroom', '/api/queues', '/static/js/main.js', '/api/queues/anteroom/pause']

  beforeAll(async () => {
    app = await testApp(kind === 'redis' ? { REDIS_URL: inject('redisUrl'), QUEUE_PREFIX: 'board_test' } : {})
  })

  it('show nothing to who has no credential, and ask a browser for one', async () => {
    for (const path of ADDRESSES) {
      const answer = await at(path)
      expect([path, answer.status]).toEqual([path, 401])
      expect(answer.headers.get('www-authenticate')).toContain('Basic')
      expect(await answer.text()).not.toContain('anteroom')
    }
    expect((await at('/api/queues', basic('bootstrap', 'wrong'))).status).toBe(401)
    expect((await at('/api/queues', 'Bearer nonsense')).status).toBe(401)
  })

  it('show nothing to who is no operator', async () => {
    const made = done(await app.platform.post('/v1/clients', { name: 'Narrow', scopes: ['rooms:read'] }))
    const narrow = await clientOf(app.url, made.clientId, made.clientSecret)
    for (const credential of [basic(made.clientId, made.clientSecret), `Bearer ${narrow.token}`]) {
      for (const path of ADDRESSES) expect((await at(path, credential)).status, path).toBe(403)
    }
  })

  it('show an operator what the queue holds, and let nobody change it', async () => {
    for (const credential of [basic('bootstrap', BOOTSTRAP_SECRET), `Bearer ${app.platform.token}`]) {
      const page = await at('', credential)
      expect(page.status).toBe(200)
      expect(await page.text()).toContain('Anteroom')
      const { queues } = (await (await at('/api/queues', credential)).json()) as { queues: { name: string }[] }
      expect(queues).toMatchObject([{ name: 'anteroom', readOnlyMode: true }])
      const pause = await fetch(`${app.url}/ops/queues/api/queues/anteroom/pause`, {
        method: 'PUT',
        headers: { authorization: credential },
      })
      expect(pause.status).toBe(405)
    }
  })
})
