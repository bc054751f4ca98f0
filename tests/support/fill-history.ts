import type { Connection } from '../../server/database/database.ts'

/** Rows of a company that has used Assay for years, beside what a test is about. */
export interface History {
  readonly assessments: readonly string[]
}

/**
 * Written by the database itself, in seconds: attempts with all that hangs on them, over assessments of two hundred
 * candidates each. The first assessment lends its settings, and the first challenge its content.
 */
export async function fillHistory(sql: Connection['sql'], attempts: number): Promise<History> {
  return sql.begin(async (tx) => {
    // Thousands of look-ups in tables that are filled together would find what is known to be there.
    await tx`set local session_replication_role = replica`
    const rows = await tx<{ id: string }[]>`
      insert into assessments (title, role, introduction, duration_minutes, counts, hidden_results, created_at)
      select 'Past round ' || n, 'Engineer', '', 60, 'last', 'groups', now() - n * interval '1 day'
      from generate_series(1, ${Math.ceil(attempts / 200)}::int) n returning id`
    const ids = rows.map(({ id }) => id)
    await tx`
      insert into assessment_versions (assessment_id, version, settings, published_at)
      select past.id, 1, v.settings, v.published_at from unnest(${ids}::uuid[]) as past(id),
        (select settings, published_at from assessment_versions order by published_at limit 1) v`
    await tx`
      create temporary table past on commit drop as
      select n, gen_random_uuid() as invitation, gen_random_uuid() as attempt,
        (${ids}::uuid[])[1 + n / 200] as assessment, now() - n * interval '5 minutes' as at
      from generate_series(0, ${attempts - 1}::int) n`
    await tx`
      insert into invitations (id, assessment_id, name, email, token_hash, extra_minutes, expires_at, created_at)
      select invitation, assessment, 'Candidate ' || n, 'candidate' || n || '@example.com', md5(invitation::text), 0, at, at
      from past`
    await tx`
      insert into attempts (id, invitation_id, assessment_id, state, finish_reason, duration_ms, started_at, finished_at,
        consent, journal_next, score)
      select attempt, invitation, assessment, 'finished', 'candidate', 3600000, at, at + interval '1 hour', '1', 3, n % 100
      from past`
    await tx`
      insert into attempt_challenges (attempt_id, position, slug, hash, weight)
      select attempt, 0, c.slug, c.hash, 1 from past, (select slug, hash from challenges order by slug limit 1) c`
    await tx`
      insert into submissions (attempt_id, challenge, language, origin, at, ordinal, journal_number, files, state, score,
        hidden_passed, hidden_total, created_at, graded_at)
      select attempt, c.slug, 'typescript', 'candidate', 1000, 0, 3, '{}', 'graded', n % 100, 1, 2, at, at
      from past, (select slug from challenges order by slug limit 1) c`
    await tx`
      insert into runs (attempt_id, challenge, language, at, journal_number, status, passed, failed, wall_ms, created_at)
      select attempt, c.slug, 'typescript', 1000, 2, 'graded', 1, 1, 20, at
      from past, (select slug from challenges order by slug limit 1) c`
    await tx`
      insert into journal_batches (attempt_id, number, writer, body, received_at)
      select attempt, number, invitation, convert_to('{"number":0,"documents":[],"entries":[]}', 'UTF8'), at
      from past, generate_series(0, 2) number`
    await tx`
      insert into hiring_events (type, invitation_id, data, occurred_at)
      select 'attempt.finished', invitation, '{}', at from past`
    return { assessments: ids }
  })
}
