import type { MigrationInterface, QueryRunner } from 'typeorm'
import { letSweepSee, protect } from './support/protect.ts'

/** Roles, tenants and their credentials, and the tables that every state change writes to. */
export class Foundation1763800000001 implements MigrationInterface {
  name = 'Foundation1763800000001'

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const role of ['anteroom_app', 'anteroom_system']) {
      // Roles belong to the whole cluster: two databases may be migrated at once.
      await queryRunner.query(
        `DO $$ BEGIN CREATE ROLE ${role} NOLOGIN NOBYPASSRLS; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`,
      )
      await queryRunner.query(
        `DO $$ BEGIN IF NOT pg_has_role(current_user, '${role}', 'MEMBER') THEN EXECUTE format('GRANT ${role} TO %I', current_user); END IF; END $$`,
      )
      await queryRunner.query(`GRANT USAGE ON SCHEMA public TO ${role}`)
    }
    await queryRunner.query(`CREATE FUNCTION current_organization() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
      AS $$ SELECT current_setting('anteroom.organization_id')::uuid $$`)
    await queryRunner.query(`CREATE FUNCTION current_platform() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
      AS $$ SELECT current_setting('anteroom.platform_id')::uuid $$`)

    await queryRunner.query(`CREATE TABLE platform (
      id uuid NOT NULL,
      name text NOT NULL,
      created_at timestamptz NOT NULL,
      CONSTRAINT platform_pk PRIMARY KEY (id)
    )`)
    await queryRunner.query('GRANT SELECT, INSERT ON platform TO anteroom_system')

    await queryRunner.query(`CREATE TABLE organization (
      id uuid NOT NULL,
      platform_id uuid NOT NULL,
      name text NOT NULL,
      kind text NOT NULL,
      time_zone text NOT NULL,
      working_days text[] NOT NULL,
      holidays text[] NOT NULL,
      minimum_shared_hours double precision NOT NULL,
      matching_weights jsonb NOT NULL,
      clock_at timestamptz,
      version integer NOT NULL,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      CONSTRAINT organization_pk PRIMARY KEY (id),
      CONSTRAINT organization_platform_fk FOREIGN KEY (platform_id) REFERENCES platform (id),
      CONSTRAINT organization_kind_ck CHECK (kind IN ('live', 'sandbox')),
      CONSTRAINT organization_clock_ck CHECK ((kind = 'sandbox') = (clock_at IS NOT NULL))
    )`)
    await queryRunner.query('CREATE INDEX organization_platform_ix ON organization (platform_id, id)')
    await queryRunner.query('ALTER TABLE organization ENABLE ROW LEVEL SECURITY')
    await queryRunner.query('ALTER TABLE organization FORCE ROW LEVEL SECURITY')
    await queryRunner.query(`CREATE POLICY organization_tenant ON organization TO anteroom_app
      USING (id = current_organization() OR platform_id = current_platform())
      WITH CHECK (id = current_organization() OR platform_id = current_platform())`)
    await queryRunner.query('GRANT SELECT, INSERT, UPDATE ON organization TO anteroom_app')
    await letSweepSee(queryRunner, 'organization', 'id, platform_id, kind, clock_at')

    await queryRunner.query(`CREATE TABLE client (
      id uuid NOT NULL,
      platform_id uuid NOT NULL,
      organization_id uuid,
      handle text NOT NULL,
      name text NOT NULL,
      secret_hash text NOT NULL,
      scopes text[] NOT NULL,
      created_at timestamptz NOT NULL,
      revoked_at timestamptz,
      CONSTRAINT client_pk PRIMARY KEY (id),
      CONSTRAINT client_handle_uq UNIQUE (handle),
      CONSTRAINT client_platform_fk FOREIGN KEY (platform_id) REFERENCES platform (id),
      CONSTRAINT client_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id)
    )`)
    await queryRunner.query('CREATE INDEX client_platform_ix ON client (platform_id, id)')
    await queryRunner.query('ALTER TABLE client ENABLE ROW LEVEL SECURITY')
    await queryRunner.query('ALTER TABLE client FORCE ROW LEVEL SECURITY')
    await queryRunner.query(`CREATE POLICY client_tenant ON client TO anteroom_app
      USING (platform_id = current_platform()) WITH CHECK (platform_id = current_platform())`)
    await queryRunner.query('GRANT SELECT, INSERT, UPDATE ON client TO anteroom_app')
    await queryRunner.query('CREATE POLICY client_sign_in ON client TO anteroom_system USING (true) WITH CHECK (true)')
    await queryRunner.query('GRANT SELECT, INSERT, UPDATE ON client TO anteroom_system')

    await queryRunner.query(`CREATE TABLE server_key (
      id text NOT NULL,
      purpose text NOT NULL,
      secret text NOT NULL,
      created_at timestamptz NOT NULL,
      retired_at timestamptz,
      CONSTRAINT server_key_pk PRIMARY KEY (id),
      CONSTRAINT server_key_purpose_ck CHECK (purpose IN ('token', 'hmac'))
    )`)
    // One of each at a time: processes that add one at once add one.
    await queryRunner.query(
      'CREATE UNIQUE INDEX server_key_current_uq ON server_key (purpose) WHERE retired_at IS NULL',
    )
    await queryRunner.query('GRANT SELECT, INSERT, UPDATE ON server_key TO anteroom_system')

    await queryRunner.query(`CREATE TABLE event (
      id uuid NOT NULL,
      organization_id uuid NOT NULL,
      type text NOT NULL,
      subject_type text NOT NULL,
      subject_id uuid NOT NULL,
      data jsonb NOT NULL,
      actor_kind text NOT NULL,
      actor_id text NOT NULL,
      request_id text NOT NULL,
      occurred_at timestamptz NOT NULL,
      CONSTRAINT event_pk PRIMARY KEY (id),
      CONSTRAINT event_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id)
    )`)
    await queryRunner.query('CREATE INDEX event_subject_ix ON event (organization_id, subject_id, id)')
    await protect(queryRunner, 'event', 'SELECT, INSERT')
    await letSweepSee(queryRunner, 'event', 'id, organization_id')

    // Numbers are given after the commit, so that their order is the order in which changes became visible.
    await queryRunner.query(`CREATE TABLE event_number (
      organization_id uuid NOT NULL,
      number bigint NOT NULL,
      event_id uuid NOT NULL,
      CONSTRAINT event_number_pk PRIMARY KEY (organization_id, number),
      CONSTRAINT event_number_event_uq UNIQUE (event_id),
      CONSTRAINT event_number_event_fk FOREIGN KEY (event_id) REFERENCES event (id)
    )`)
    await protect(queryRunner, 'event_number', 'SELECT, INSERT')
    await queryRunner.query(
      'CREATE POLICY event_number_relay ON event_number TO anteroom_system USING (true) WITH CHECK (true)',
    )
    await queryRunner.query('GRANT SELECT, INSERT ON event_number TO anteroom_system')

    await queryRunner.query('CREATE SEQUENCE outbox_position')
    await queryRunner.query('GRANT USAGE ON SEQUENCE outbox_position TO anteroom_app')
    await queryRunner.query(`CREATE TABLE outbox (
      id uuid NOT NULL,
      organization_id uuid NOT NULL,
      kind text NOT NULL,
      position bigint NOT NULL DEFAULT nextval('outbox_position'),
      CONSTRAINT outbox_pk PRIMARY KEY (id),
      CONSTRAINT outbox_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id)
    )`)
    await protect(queryRunner, 'outbox', 'SELECT, INSERT')
    await queryRunner.query('CREATE POLICY outbox_relay ON outbox TO anteroom_system USING (true)')
    await queryRunner.query('GRANT SELECT, UPDATE, DELETE ON outbox TO anteroom_system')
    await queryRunner.query('CREATE INDEX outbox_position_ix ON outbox (kind, position)')
    // One after another, by lock: a later event never gets a lower number, and no number is left out.
    await queryRunner.query(`CREATE FUNCTION number_events(batch integer) RETURNS integer LANGUAGE plpgsql AS $$
      DECLARE numbered integer;
      BEGIN
        PERFORM pg_advisory_xact_lock(7214003);
        WITH picked AS (
          SELECT id, organization_id, position FROM outbox WHERE kind = 'event' ORDER BY position LIMIT batch
        ), given AS (
          INSERT INTO event_number (organization_id, number, event_id)
          SELECT p.organization_id,
                 coalesce((SELECT max(n.number) FROM event_number n WHERE n.organization_id = p.organization_id), 0)
                   + row_number() OVER (PARTITION BY p.organization_id ORDER BY p.position),
                 p.id
          FROM picked p
        )
        UPDATE outbox SET kind = 'numbered' FROM picked WHERE outbox.id = picked.id;
        GET DIAGNOSTICS numbered = ROW_COUNT;
        RETURN numbered;
      END $$`)

    await queryRunner.query(`CREATE TABLE audit_entry (
      id uuid NOT NULL,
      organization_id uuid NOT NULL,
      action text NOT NULL,
      subject_type text NOT NULL,
      subject_id uuid NOT NULL,
      actor_kind text NOT NULL,
      actor_id text NOT NULL,
      request_id text NOT NULL,
      recorded_at timestamptz NOT NULL,
      CONSTRAINT audit_entry_pk PRIMARY KEY (organization_id, id),
      CONSTRAINT audit_entry_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id)
    )`)
    await protect(queryRunner, 'audit_entry', 'SELECT, INSERT')

    await queryRunner.query(`CREATE TABLE idempotency_record (
      tenant_id uuid NOT NULL,
      principal text NOT NULL,
      key text NOT NULL,
      fingerprint text NOT NULL,
      status integer NOT NULL,
      body text NOT NULL,
      location text,
      created_at timestamptz NOT NULL,
      CONSTRAINT idempotency_record_pk PRIMARY KEY (tenant_id, principal, key)
    )`)
    await queryRunner.query('CREATE INDEX idempotency_record_created_ix ON idempotency_record (created_at)')
    await queryRunner.query('ALTER TABLE idempotency_record ENABLE ROW LEVEL SECURITY')
    await queryRunner.query('ALTER TABLE idempotency_record FORCE ROW LEVEL SECURITY')
    await queryRunner.query(`CREATE POLICY idempotency_record_tenant ON idempotency_record TO anteroom_app
      USING (tenant_id IN (current_organization(), current_platform()))
      WITH CHECK (tenant_id IN (current_organization(), current_platform()))`)
    await queryRunner.query('GRANT SELECT, INSERT ON idempotency_record TO anteroom_app')
    await queryRunner.query(
      'CREATE POLICY idempotency_record_sweep ON idempotency_record TO anteroom_system USING (true)',
    )
    await queryRunner.query('GRANT SELECT (created_at), DELETE ON idempotency_record TO anteroom_system')

    await queryRunner.query(`CREATE UNLOGGED TABLE rate_window (
      key text NOT NULL,
      starts_at timestamptz NOT NULL,
      used integer NOT NULL,
      CONSTRAINT rate_window_pk PRIMARY KEY (key, starts_at)
    )`)
    await queryRunner.query('GRANT SELECT, INSERT, UPDATE, DELETE ON rate_window TO anteroom_system')
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of [
      'rate_window',
      'idempotency_record',
      'audit_entry',
      'outbox',
      'event_number',
      'event',
      'server_key',
      'client',
      'organization',
      'platform',
    ]) {
      await queryRunner.query(`DROP TABLE ${table}`)
    }
    await queryRunner.query('DROP FUNCTION number_events(integer)')
    await queryRunner.query('DROP SEQUENCE outbox_position')
    await queryRunner.query('DROP FUNCTION current_organization()')
    await queryRunner.query('DROP FUNCTION current_platform()')
  }
}
