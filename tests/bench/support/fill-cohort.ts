import { createAssessment } from '../../../server/assessments/create-assessment.ts'
import { drawChoices, drawSolution, solvedSlug, textOf } from '../../../server/demo/cohort/draw-solution.ts'
import { seededRandom } from '../../../server/demo/random.ts'
import type { ReviewWorld } from './review-world.ts'

/** Written by the database itself: so many graded attempts at a new assessment, each with a submission a challenge. */
export async function fillCohort(
  { context, sql, slugs }: ReviewWorld,
  count: number,
  filesOf: (index: number) => Record<string, string>,
): Promise<string> {
  const input = {
    title: `A cohort of ${count}`,
    role: 'Backend engineer',
    durationMinutes: 60,
    challenges: slugs.map((slug) => ({ slug })),
  }
  const { id } = await createAssessment({ context, input })
  await sql`insert into invitations (assessment_id, name, email, token_hash, extra_minutes, expires_at, created_at)
    select ${id}, 'Candidate ' || n, 'candidate' || n || ${`@${id}.example.com`}, ${id} || n, 0, now(), now()
    from generate_series(1, ${count}::int) n`
  await sql`insert into attempts
      (invitation_id, assessment_id, state, finish_reason, duration_ms, started_at, finished_at, consent, score)
    select id, assessment_id, 'finished', 'candidate', 3600000, now() - random() * interval '30 days',
      now() - random() * interval '1 day', '1', round(random()::numeric * 100, 2)
    from invitations where assessment_id = ${id}`
  await sql`insert into attempt_challenges (attempt_id, position, slug, hash, weight)
    select a.id, c.position, c.slug, c.hash, c.weight
    from attempts a join assessment_challenges c using (assessment_id) where a.assessment_id = ${id}`
  const [solved, ...others] = slugs
  for (const slug of others) await insertSubmissions(slug, () => ({ 'src/cursor.ts': 'export {}\n' }))
  if (solved !== undefined) await insertSubmissions(solved, filesOf)
  await sql`analyze`
  return id

  async function insertSubmissions(slug: string, files: (index: number) => Record<string, string>): Promise<void> {
    const rows = await sql<{ id: string }[]>`select id from attempts where assessment_id = ${id} order by id`
    const texts = rows.map((_, index) => JSON.stringify(files(index)))
    await sql`insert into submissions
        (attempt_id, challenge, language, origin, at, ordinal, journal_number, files, state, score, created_at)
      select id, ${slug}, 'typescript', 'candidate', 1000, 0, 1, files, 'graded', round(random()::numeric * 100, 2), now()
      from unnest(${rows.map((row) => row.id)}::uuid[], ${texts}::text[]) as t(id, files)`
  }
}

/** Solutions as different as they come, of the challenge that the demo's cohort solves. */
export function solutions(count: number): Record<string, string>[] {
  const random = seededRandom(17)
  return drawChoices(count, random).map((choice) => ({
    'branch-access.ts': textOf(drawSolution(choice, 0.7, random), [0, 1, 2, 3, 4]),
  }))
}

export { solvedSlug }
