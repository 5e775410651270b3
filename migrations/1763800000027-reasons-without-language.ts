import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What the English texts said of each hindrance, before how many mentors it kept away: `Has paused mentoring (3)`. */
const SAID = {
  reporting_line: 'Stands above or below the mentee in the line of managers',
  do_not_match: 'Is on record as not to be matched with the mentee',
  already_paired: 'Is the mentor of the mentee at present',
  no_shared_language: 'Shares no language with the mentee',
  left: 'Has left, or does not take part as a mentor',
  expired_twice: 'Let two offers expire within 30 days',
  paused: 'Has paused mentoring',
  full: 'Has no place left',
  too_little_shared_time: 'Shares fewer working hours a week with the mentee than the organization asks for',
  guests_not_allowed: 'May bring no guest into any of the wanted rooms they host, and the mentee wants to sit in',
  no_wanted_room: 'Hosts none of the rooms that the mentee still wants',
  forbidden: 'Was forbidden by HR',
}

/** Why a mentee is unmatched is kept as figures, and told in the reader's language. */
export class ReasonsWithoutLanguage1763800000027 implements MigrationInterface {
  name = 'ReasonsWithoutLanguage1763800000027'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `UPDATE assignment SET outcome = jsonb_set(outcome, '{unmatched}', (
         SELECT coalesce(jsonb_agg(each - 'text' || jsonb_build_object('among', (
           SELECT coalesce(jsonb_object_agg(key, count[1]::integer), '{}')
           FROM jsonb_each_text($1), regexp_match(each ->> 'text', value || ' \\((\\d+)\\)') AS count WHERE count IS NOT NULL
         )) ORDER BY at), '[]')
         FROM jsonb_array_elements(outcome -> 'unmatched') WITH ORDINALITY AS unmatched (each, at)))
       WHERE outcome IS NOT NULL`,
      [JSON.stringify(SAID)],
    )
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`UPDATE assignment SET outcome = jsonb_set(outcome, '{unmatched}', (
        SELECT coalesce(jsonb_agg(each - 'among' || jsonb_build_object('text', each -> 'reason') ORDER BY at), '[]')
        FROM jsonb_array_elements(outcome -> 'unmatched') WITH ORDINALITY AS unmatched (each, at)))
      WHERE outcome IS NOT NULL`)
  }
}
