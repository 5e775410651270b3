import type { TestProject } from 'vitest/node'
import { migratedDatabase } from './migrated-database.ts'
import { findPostgres, findRedis } from './servers.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Server that the suite's databases live on. */
    databaseServer: string
    /** A migrated database that each test file clones. */
    templateDatabase: string
    redisUrl: string
  }
}

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
    const name = `anteroom_template_${process.pid}`
    const template = await migratedDatabase(postgres.url, name)
    // Test files run in processes that inherit these.
    Object.assign(process.env, { TEST_DATABASE_URL: postgres.url, TEST_REDIS_URL: redis.url })
    project.provide('databaseServer', postgres.url)
    project.provide('templateDatabase', name)
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
