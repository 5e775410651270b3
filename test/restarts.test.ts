import { expect, it, onTestFinished } from 'vitest'
import { until } from './jobs/job-house.ts'
import { expectAllHandedOn, liveOrganization, lookInto, start } from './setup/live-service.ts'
import { offers } from './setup/much-to-tell.ts'
import { openPostOffice } from './setup/post-office.ts'
import { startRedis } from './setup/redis-server.ts'
import { startScratchPostgres } from './setup/servers.ts'
import { freePort } from './setup/service-process.ts'

it('PostgreSQL and Redis may be restarted in the middle of it, the one in a hurry, the other forgetting everything', async () => {
  const [postgres, redis, office] = await Promise.all([startScratchPostgres(), startRedis(), openPostOffice()])
  onTestFinished(() => postgres.stop())
  let queue = redis
  onTestFinished(() => queue.stop())
  const settings = { DATABASE_URL: postgres.url, REDIS_URL: redis.url, SMTP_URL: office.url }
  const port = await freePort()
  await start('api', port, settings)
  await start('worker', 0, settings)
  const sql = lookInto(postgres.url)
  const hr = await liveOrganization(port)
  const restarts = [
    () => postgres.restart(),
    async () => {
      await redis.stop()
      queue = await startRedis(Number(new URL(redis.url).port))
    },
  ]
  for (const [at, restart] of restarts.entries()) {
    const restarted = Promise.withResolvers<void>()
    let seen = 0
    office.at = ({ stage }) => {
      if (stage === 'accepted' && (seen += 1) === 2) restart().then(restarted.resolve, restarted.reject)
    }
    const asked = offers(hr, 2, 3).then(
      () => null,
      (error: unknown) => error,
    )
    await restarted.promise
    await asked
    await until(() => hr.get('/v1/people?limit=1').then(({ status }) => status === 200))
    office.at = () => undefined
    await offers(hr, 1, 1)
    await expectAllHandedOn(sql, hr)
    const [told] = await sql<{ made: string }>(`SELECT count(*) AS made FROM reminder WHERE kind = 'offer.made'`)
    expect(Number(told!.made), `restart ${at + 1}`).toBeGreaterThan(2)
    const ids = office.arrivals.map(({ messageId }) => messageId)
    expect(ids).toHaveLength(Number(told!.made))
    expect(new Set(ids).size).toBe(ids.length)
  }
}, 90_000)
