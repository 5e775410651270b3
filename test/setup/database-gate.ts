import pg from 'pg'
import { until } from '../jobs/job-house.ts'
import { atEnd } from './at-end.ts'

/** What a transaction does to a row, and whether it is stopped at that or when it commits. */
export type GateMoment = { deed: 'INSERT' | 'UPDATE' | 'DELETE'; table: string; when: 'deed' | 'commit' }

export type DatabaseGate = {
  /** From now on whoever does this to the `times`-th row since waits. */
  shut(moment: GateMoment, times: number): Promise<void>
  /** Resolves when somebody waits. */
  reached(): Promise<void>
  /**
   * Does away with the gate. Who waited at their deed is cut off, as when the server sees that its client is gone; who waited at
   * the commit goes through with it, and nobody hears of it. Resolves once their connection has ended.
   */
  open(): Promise<void>
}

const KEY = 4711

/** Stops a transaction in the midst of what it does, for whoever wants to kill its process just then. */
export async function databaseGate(databaseUrl: string): Promise<DatabaseGate> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  atEnd(() => client.end())
  await client.query(`CREATE SEQUENCE gate_passed`)
  await client.query(`CREATE FUNCTION gate() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
    BEGIN
      IF nextval('public.gate_passed') = TG_ARGV[0]::bigint THEN PERFORM pg_advisory_xact_lock(${KEY}); END IF;
      RETURN coalesce(new, old);
    END $$`)
  const waiting = async (): Promise<number[]> =>
    (
      await client.query<{
        pid: number
      }>(`SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = ${KEY} AND NOT granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`)
    ).rows.map(({ pid }) => pid)
  let table = ''
  let held: number[] = []
  let cutOff = false
  return {
    async shut({ deed, table: at, when }, times) {
      table = at
      cutOff = when === 'deed'
      await client.query(`SELECT pg_advisory_lock(${KEY}), setval('gate_passed', 1, false)`)
      await client.query(
        when === 'deed'
          ? `CREATE TRIGGER gate BEFORE ${deed} ON ${table} FOR EACH ROW EXECUTE FUNCTION gate(${times})`
          : `CREATE CONSTRAINT TRIGGER gate AFTER ${deed} ON ${table} DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION gate(${times})`,
      )
    },
    async reached() {
      // A process may take long to start on a busy machine.
      await until(async () => (held = await waiting()).length > 0, { milliseconds: 120_000 })
    },
    async open() {
      if (cutOff) await client.query('SELECT pg_terminate_backend(pid) FROM unnest($1::int[]) AS pid', [held])
      await client.query(`SELECT pg_advisory_unlock(${KEY})`)
      const isGone = async () =>
        (await client.query('SELECT 1 FROM pg_stat_activity WHERE pid = ANY($1)', [held])).rowCount === 0
      await until(isGone)
      await client.query(`DROP TRIGGER gate ON ${table}`)
    },
  }
}
