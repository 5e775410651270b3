import type { TestProject } from 'vitest/node'
import { dropLeftovers } from './drop-leftovers.ts'
import { migratedDatabase } from './migrated-database.ts'
import { findPostgres, findRedis } from './servers.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Server that the suite's databases live on. */
    databaseServer: string
    /** What the names of this run's databases begin with; that of a migrated one, which each test file clones, is nothing else. */
    databaseName: string
    redisUrl: string
  }
}

const SCRATCH = 'anteroom_test_'

/** Finds or starts the servers, and migrates one template database that test files clone in about 50 ms. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await findPostgres()
  const redis = await findRedis().catch(async (error: unknown) => {
    await postgres.stop()
    throw error
  })
  const stop = async () => {
    await Promise.all([postgres.stop(), redis.stop()])
  }
  try {
    await dropLeftovers(postgres.url, SCRATCH)
    const name = `${SCRATCH}${process.pid}`
    const template = await migratedDatabase(postgres.url, name)
    // Test files run in processes that inherit these.
    Object.assign(process.env, { TEST_DATABASE_URL: postgres.url, TEST_REDIS_URL: redis.url })
    project.provide('databaseServer', postgres.url)
    project.provide('databaseName', name)
    project.provide('redisUrl', redis.url)
    return async () => {
      await template.drop()
      await stop()
    }
  } catch (error) {
    await stop()
    throw error
  }
}
