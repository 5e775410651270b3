import pg from 'pg'

/**
 * Drops what runs that were killed have left on this server: databases named `prefix`, the id of a process that is gone, and
 * whatever follows after `_`.
 */
export async function dropLeftovers(server: string, prefix: string): Promise<void> {
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  try {
    const { rows } = await admin.query<{ name: string; process: number }>(
      `SELECT datname AS name, substring(datname, '^' || $1 || '([0-9]{1,9})(?:_|$)')::integer AS process
       FROM pg_database WHERE datname ~ ('^' || $1 || '[0-9]{1,9}(_|$)')`,
      [prefix],
    )
    for (const { name } of rows.filter(({ process: pid }) => !isAlive(pid))) {
      // Refused while somebody is connected, such as a process of another machine.
      await admin.query(`DROP DATABASE IF EXISTS ${name}`).catch(() => undefined)
    }
  } finally {
    await admin.end()
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
