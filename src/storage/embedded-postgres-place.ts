import { chmod, mkdir, mkdtemp, readFile, realpath, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '../kernel/chance.ts'
import { outputOf, type RunAs } from './embedded-postgres-process.ts'
import { findServer } from './embedded-postgres-server.ts'

/** Where the server and its data are, and whom it runs as. */
export type Place = {
  /** Holds `data/`, `password` and `port`; absent before the first start. */
  cluster: string
  /** Holds `bin/`, `lib/` and `share/`. */
  server: string
  majorVersion: string
  runAs: RunAs
}

export type PlaceOptions = {
  dataDirectory: string
  /** Used by root only, for what an unprivileged user must reach; root keeps it, so that nobody else can change it. */
  reachableDirectory: string
  log: (line: string) => void
}

/**
 * PostgreSQL refuses to run as root. Root therefore starts it as an unprivileged user, and where that user cannot enter
 * the folder (root's home), the data go to `reachableDirectory` and a pointer to them stays in the folder.
 */
export async function findPlace({ dataDirectory, reachableDirectory, log }: PlaceOptions): Promise<Place> {
  await mkdir(dataDirectory, { recursive: true })
  const folder = await realpath(dataDirectory)
  let home = (await pointedTo(folder)) ?? folder
  const cluster = () => join(home, 'postgres')
  const owner = await ownerOf(join(cluster(), 'data'))

  const uid = process.getuid?.()
  if (uid !== 0) {
    if (owner && owner.uid !== uid) throw new Error(otherOwner(cluster(), owner.uid))
    return { cluster: cluster(), runAs: null, ...(await findServer(null, reachableDirectory, log)) }
  }

  const runAs = owner && owner.uid !== 0 ? owner : await unprivilegedUser()
  if (owner?.uid === 0) await outputOf(['chown', '-R', `${runAs.uid}:${runAs.gid}`, join(cluster(), 'data')])
  if (!(await canEnter(runAs, home))) {
    if (owner) throw new Error(cannotEnter(home, runAs.uid))
    home = await placeElsewhere(folder, reachableDirectory)
    log(`The data are kept in ${home}: PostgreSQL cannot run as root, and uid ${runAs.uid} cannot enter ${folder}.`)
  }
  return { cluster: cluster(), runAs, ...(await findServer(runAs, reachableDirectory, log)) }
}

const otherOwner = (cluster: string, uid: number): string =>
  `The data in ${cluster} belong to the user with uid ${uid}, as after a start as root. ` +
  `Start as root again, or hand them over: sudo chown -R "$(id -u):$(id -g)" ${cluster}`

const cannotEnter = (home: string, uid: number): string =>
  `The data in ${home} belong to the user with uid ${uid}, who cannot enter it: chmod o+x it and the folders above it.`

const pointerIn = (folder: string): string => join(folder, 'postgres-location')

const textOf = async (file: string): Promise<string> => (await readFile(file, 'utf8').catch(() => '')).trim()

async function pointedTo(folder: string): Promise<string | null> {
  const home = await textOf(pointerIn(folder))
  if (home === '') return null
  const startEmpty = `remove ${pointerIn(folder)} to start empty.`
  if (!(await stat(home).catch(() => null))) {
    throw new Error(`The data of ${folder} were in ${home}, which is gone. Put it back, or ${startEmpty}`)
  }
  const original = await textOf(join(home, 'belongs-to'))
  // Moved with its folder is fine; copied, two folders would share the data.
  if (original !== folder && (await textOf(pointerIn(original))) === home) {
    throw new Error(`${folder} is a copy of ${original}, and the data in ${home} are that folder's: ${startEmpty}`)
  }
  return home
}

/** A new folder each time: whoever removed `.anteroom` wants to start empty. */
async function placeElsewhere(folder: string, reachableDirectory: string): Promise<string> {
  await mkdir(reachableDirectory, { recursive: true })
  await chmod(reachableDirectory, 0o755)
  const home = await mkdtemp(join(reachableDirectory, `${sha256(folder).slice(0, 12)}-`))
  await chmod(home, 0o711)
  await writeFile(join(home, 'belongs-to'), `${folder}\n`)
  await writeFile(pointerIn(folder), `${home}\n`)
  return home
}

async function ownerOf(path: string): Promise<{ uid: number; gid: number } | null> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return found && { uid: found.uid, gid: found.gid }
}

const idsOf = async (user: string): Promise<{ uid: number; gid: number } | null> => {
  const [uid, gid] = await Promise.all(['-u', '-g'].map((which) => outputOf(['id', which, user]).catch(() => '0')))
  return Number(uid) > 0 ? { uid: Number(uid), gid: Number(gid) } : null
}

async function unprivilegedUser(): Promise<{ uid: number; gid: number }> {
  const known = (await idsOf('postgres')) ?? (await idsOf('nobody')) ?? (await idsOf('anteroom'))
  if (known) return known
  await outputOf(['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'anteroom'])
  const made = await idsOf('anteroom')
  if (made) return made
  throw new Error('PostgreSQL cannot run as root, and no unprivileged user could be made. Start as another user.')
}

/** Asked of the system rather than worked out from modes, so that groups and access lists count. */
const canEnter = (runAs: RunAs, folder: string): Promise<boolean> =>
  outputOf(['/bin/sh', '-c', 'cd "$1"', 'sh', folder], runAs).then(
    () => true,
    () => false,
  )
