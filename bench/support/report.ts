import { cpus, totalmem } from 'node:os'
import { readFileSync } from 'node:fs'
import pg from 'pg'
import type { Finding } from './figures.ts'
import { databaseServer } from './scene.ts'
import { pinning } from './server-process.ts'

const versionOf = (name: string): string =>
  (
    JSON.parse(readFileSync(new URL(`../../node_modules/${name}/package.json`, import.meta.url), 'utf8')) as {
      version: string
    }
  ).version

/** Where the figures were measured, for whoever compares them with their own. */
export async function machine(): Promise<string> {
  const client = new pg.Client({ connectionString: databaseServer })
  await client.connect()
  const { rows } = await client.query<{ server_version: string }>('SHOW server_version')
  await client.end()
  const packages = ['fastify', 'pg', 'typeorm', 'zod'].map((name) => `${name} ${versionOf(name)}`).join(', ')
  return [
    `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}; ${pinning}`,
    `Node ${process.version}, PostgreSQL ${rows[0]?.server_version}, ${packages}`,
  ].join('  \n')
}

export const table = (found: Finding[]): string =>
  [
    '| what | target | measured | met | |',
    '|---|---|---|---|---|',
    ...found.map(
      ({ what, target, figure, met, details }) =>
        `| ${what} | ${target} | ${figure} | ${met ? 'yes' : '**no**'} | ${details} |`,
    ),
  ].join('\n')

/** For `node bench/<file>`: prints what it found. */
export async function runAlone(bench: () => Promise<Finding[]>): Promise<void> {
  console.log(await machine())
  console.log(table(await bench()))
}
