import { startEmbeddedPostgres } from '../../src/storage/embedded-postgres.ts'

/** Runs a server until its standard input ends, and says what happens in lines of JSON. A process to be killed. */
const [dataDirectory = '', reachableDirectory = ''] = process.argv.slice(2)
const say = (line: object) => console.log(JSON.stringify(line))

process.on('SIGINT', () => say({ interrupted: true }))
const { url, firstStart, stop } = await startEmbeddedPostgres({ dataDirectory, reachableDirectory, log: () => {} })
say({ url, firstStart, uid: process.getuid?.() })
process.stdin.resume().once('end', () => void stop().then(() => process.exit(0)))
