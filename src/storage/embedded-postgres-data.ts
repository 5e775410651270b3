import { chmod, chown, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { randomToken } from '../kernel/chance.ts'
import type { Place } from './embedded-postgres-place.ts'
import { spawnTied } from './embedded-postgres-process.ts'

/**
 * Makes the data when there are none, and tells whether it did. They are made beside their place and moved there when
 * complete: a start that was cut off leaves nothing to repair. Root keeps the folder and hands over only `data/`, so
 * that the other user cannot redirect what root writes.
 */
export async function makeCluster({ cluster, server, runAs }: Place): Promise<boolean> {
  if (await isThere(cluster)) return false
  const fresh = await mkdtemp(`${cluster}.new-`)
  const data = join(fresh, 'data')
  const password = join(fresh, 'password')
  try {
    await mkdir(data, { mode: 0o700 })
    await writeFile(password, randomToken(), { mode: 0o600 })
    if (runAs) {
      await chmod(fresh, 0o711)
      for (const path of [data, password]) await chown(path, runAs.uid, runAs.gid)
    }
    const { ok, outcome, lastLines } = await spawnTied(initdb(server, data, password), runAs).ended
    if (!ok) throw new Error(`PostgreSQL could not make its data in ${cluster} (${outcome}):\n${lastLines}`)
    if (runAs) await chown(password, 0, 0)
    await rename(fresh, cluster)
    return true
  } catch (error) {
    await rm(fresh, { recursive: true, force: true })
    // Another start was faster.
    if (await isThere(cluster)) return false
    throw error
  }
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/**
 * The built-in locale sorts by code point and knows case for all of Unicode, the same on every machine and after every
 * upgrade of the system; LC_CTYPE serves what still asks the system, such as pg_trgm.
 */
const initdb = (server: string, data: string, password: string): string[] => [
  join(server, 'bin', 'initdb'),
  `--pgdata=${data}`,
  '--username=anteroom',
  `--pwfile=${password}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  `--lc-ctype=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  // Written to postgresql.conf, where they may be changed.
  ...['max_connections=100', 'shared_buffers=64MB', 'timezone=UTC', 'log_timezone=UTC', 'log_checkpoints=off'].flatMap(
    (set) => ['-c', set],
  ),
]

export async function checkVersion({ cluster, majorVersion }: Place): Promise<void> {
  const found = (await readFile(join(cluster, 'data', 'PG_VERSION'), 'utf8')).trim()
  if (found === majorVersion) return
  throw new Error(
    `The data in ${cluster} were written by PostgreSQL ${found}; this version of Anteroom brings PostgreSQL ` +
      `${majorVersion}, which cannot read them. To keep them, start the former version of Anteroom, save them with ` +
      `pg_dump, move ${cluster} away, start this version and load them. To do without them, remove ${cluster}.`,
  )
}
