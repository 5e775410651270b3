import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromTypeId } from '../../src/kernel/ids.ts'
import { type Everything, everythingOnce, MARKS } from '../setup/everything-once.ts'
import { done, type Story, tellStory } from '../setup/story.ts'
import { testApp } from '../setup/test-app.ts'
import { testDatabase } from '../setup/test-database.ts'

let owner: pg.Client
let story: Story
let everything: Everything
/** Columns that held a mark before, as `table.column`. */
let before: string[]

type Column = { name: string; place: string; sql: string }

/** Every column that can hold words, of every table of every schema of ours, also of those to come. */
async function columnsWithWords(): Promise<Column[]> {
  const { rows } = await owner.query<{ schema: string; table: string; column: string; type: string }>(
    `SELECT c.table_schema AS schema, c.table_name AS table, c.column_name AS column, c.data_type AS type
     FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE t.table_type = 'BASE TABLE' AND c.table_schema NOT IN ('pg_catalog', 'information_schema')
       AND (c.data_type IN ('text', 'character varying', 'character', 'json', 'jsonb', 'xml', 'bytea', 'USER-DEFINED')
            OR c.data_type = 'ARRAY' AND c.udt_name NOT IN ('_uuid', '_int4', '_int8'))
     ORDER BY 1, 2, c.ordinal_position`,
  )
  return rows.map(({ schema, table, column, type }) => ({
    name: `${schema === 'public' ? '' : `${schema}.`}${table}.${column}`,
    place: `"${schema}"."${table}"`,
    sql: type === 'bytea' ? `encode("${column}", 'escape')` : `"${column}"::text`,
  }))
}

async function marked(): Promise<string[]> {
  const found: string[] = []
  for (const { name, place, sql } of await columnsWithWords()) {
    const marks = MARKS.map((_, at) => `strpos(lower(${sql}), lower($${at + 1})) > 0`).join(' OR ')
    const { rowCount } = await owner.query(`SELECT 1 FROM ${place} WHERE ${marks} LIMIT 1`, MARKS)
    if (rowCount) found.push(name)
  }
  return found
}

beforeAll(async () => {
  const url = await testDatabase()
  owner = new pg.Client({ connectionString: url })
  await owner.connect()
  const google = { GOOGLE_CLIENT_ID: 'client', GOOGLE_CLIENT_SECRET: 'secret' }
  const app = await testApp({ DATABASE_URL: url, SANDBOX_MAIL: 'capture', ...google })
  story = await tellStory(app)
  everything = await everythingOnce(story)
  before = await marked()
  done(await story.hr.post(`/v1/people/${everything.zara.id}/erase`))
})
afterAll(() => owner.end())

/**
 * Columns that can hold words and hold none of one person: kinds, states and ids, figures, what is sealed or hashed, what HR
 * says of rooms and rounds, what belongs to the service itself. Rows that go as a whole are in here too.
 */
const WORDLESS: Record<string, string> = {
  action_link: 'token_hash action subject_type',
  assignment: 'objective status outcome publish_as',
  assignment_pair: 'overrides outcome refused_because',
  audit_entry: 'action subject_type actor_kind actor_id request_id',
  availability: 'time_zone weekly overrides out_of_office',
  busy_source: 'kind state secret calendar time_zone etag last_result problem_code',
  calendar_answer: 'mail_hash uid outcome',
  calendar_consent: 'provider state_hash secret account',
  calendar_feed: 'token_hash',
  channel: 'kind address_sealed address_hint secret_sealed message_kinds disabled_because last_result',
  client: 'handle name secret_hash scopes',
  cohort: 'name goal formats state',
  cohort_decision: 'kind',
  cohort_participant: 'part',
  event: 'type subject_type data actor_kind actor_id request_id',
  exposure_entry: 'source',
  host: 'standing',
  idempotency_record: 'principal fingerprint location',
  import: 'kind status counts unknown_columns problems',
  match_request: 'wants formats constraints state',
  mentee_profile: 'wants formats',
  mentor_profile: 'formats pause_reason',
  mentorship: 'state ended_by',
  message: 'reminder_key kind subject_type channel invitation_method settle state reason receipt unsubscribe_url',
  offer: 'state request_outcome decline_reason withdrawn_because',
  operation: 'kind subject_type status result problem actor_kind actor_id request_id',
  organization: 'name kind time_zone working_days holidays matching_weights',
  outbox: 'kind',
  pair_judgement: 'feature_values',
  person: 'time_zone languages',
  platform: 'name',
  preferences: 'quiet_hours locale channels unsubscribed',
  rate_window: 'key',
  reminder: 'key kind step subject_type urgency settle state reason',
  reminder_policy: 'changes saved_by_kind saved_by_id',
  reminder_replan: 'subject_type',
  room: 'external_id name function kind sensitivity description what_you_see why_it_matters what_to_look_for catalogue_slug',
  schema_migration: 'name',
  server_key: 'id purpose secret',
  session: 'kind state',
  session_attendance: 'mentee mentor',
  session_feedback: 'visibility',
  session_series: 'local_time time_zone kind left_out',
  weights_version: 'weights actor_kind actor_id request_id',
}

/** Where the person still is by their id alone: figures, states and the log. */
const FIGURES = [
  'assignment_pair',
  'audit_entry',
  'channel',
  'event',
  'exposure_entry',
  'match_request',
  'mentor_change',
  'mentorship',
  'offer',
  'pair_judgement',
  'person',
  'reminder',
  'session',
  'session_attendance',
  'session_feedback',
  'session_series',
]

/** Tables that name this id in a column of their own. */
async function tablesNaming(personId: string): Promise<string[]> {
  const { rows: columns } = await owner.query<{ table: string; column: string }>(
    `SELECT c.table_name AS table, c.column_name AS column FROM information_schema.columns c
     JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE t.table_type = 'BASE TABLE' AND c.table_schema = 'public' AND (c.data_type = 'uuid' OR c.column_name = 'actor_id') ORDER BY 1`,
  )
  const found = new Set<string>()
  for (const { table, column } of columns) {
    const { rowCount } = await owner.query(`SELECT 1 FROM "${table}" WHERE "${column}"::text = $1 LIMIT 1`, [personId])
    if (rowCount) found.add(table)
  }
  return [...found]
}

describe('after an erasure', () => {
  it('nothing of what the person was called, had or wrote is found anywhere', async () => {
    expect(await marked()).toEqual([])
  })

  it('that was looked for wherever words of a person can be', async () => {
    const wordless = Object.entries(WORDLESS).flatMap(([table, columns]) =>
      columns.split(' ').map((column) => `${table}.${column}`),
    )
    const all = (await columnsWithWords()).map(({ name }) => name).filter((name) => !name.startsWith('bullmq.'))
    // A new column: let `everythingOnce` write into it, or say here that it holds no words.
    expect([...before, ...wordless].toSorted()).toEqual(all.toSorted())
  })

  it('figures are left by an id that names nobody', async () => {
    await story.runDue('busy_source.refresh')
    expect(await tablesNaming(fromTypeId('per', everything.zara.id)!)).toEqual(FIGURES)
  })
})
