import type pg from 'pg'
import type { DataSource, EntityManager } from 'typeorm'
import { LONGEST_MILLISECONDS } from './statements.ts'

/**
 * Makes TypeORM's manager when somebody asks for it, which most transactions do not. An accessor that each object brings along
 * would give each a shape of its own, and what the shape refers to would outlive the collections of young memory.
 */
export class Managed {
  readonly #dataSource: DataSource
  readonly #client: pg.PoolClient
  #manager: EntityManager | null = null

  constructor(dataSource: DataSource, client: pg.PoolClient) {
    this.#dataSource = dataSource
    this.#client = client
  }

  get manager(): EntityManager {
    return (this.#manager ??= managerOver(this.#dataSource, this.#client))
  }
}

/** With pg's own limit for each query: a timer each. Our statements have one that costs less. */
function managerOver(dataSource: DataSource, client: pg.PoolClient): EntityManager {
  const databaseConnection = {
    query: (text: string, values: unknown[]) =>
      client.query({ text, values, query_timeout: LONGEST_MILLISECONDS } as pg.QueryConfig),
  }
  return Object.assign(dataSource.createQueryRunner(), { databaseConnection }).manager
}
