import { createAssessment } from '../../server/assessments/create-assessment.ts'
import { planCohort } from '../../server/demo/cohort/plan-cohort.ts'
import { playAttempt } from '../../server/demo/cohort/play-attempt.ts'
import { gradeSubmission } from '../../server/grading/grade-submission.ts'
import type { Playback } from '../../server/shared/playback.ts'
import { compareSubmissions } from '../../server/similarity/compare-submissions.ts'
import { Recording } from '../../web/features/review/playback/recording.ts'
import { type BenchReport, median, percentile, timed } from './support/bench.ts'
import { fillCohort, solutions, solvedSlug } from './support/fill-cohort.ts'
import { openReviewWorld, type ReviewWorld } from './support/review-world.ts'

const COHORT = 10_000
const PAGES = 120
const SITTINGS = 12
const SEEKS = 200
const SUBMISSIONS = 1_000
const signal = new AbortController().signal

/** What reviewers wait for, and what an hour of a candidate takes up. */
export async function bench(): Promise<BenchReport> {
  const world = await openReviewWorld()
  try {
    const sat = await measureSittings(world)
    const similarity = await measureSimilarity(world)
    const cohort = await measureCohort(world)
    const figures = [
      { key: 'cohort_p95_ms', value: cohort, label: `a page of ${COHORT} attempts, p95` },
      { key: 'playback_open_ms', value: sat.openMs, label: 'opening a playback of an hour: API and first fold' },
      { key: 'playback_seek_ms', value: sat.seekMs, label: 'seeking anywhere in it, p95' },
      { key: 'candidate_hour_kb', value: sat.hourKb, label: 'database for an hour of a candidate' },
      { key: 'similarity_1000_s', value: similarity, label: `${SUBMISSIONS} submissions compared with each other` },
    ]
    const method = `PostgreSQL on this machine. ${PAGES} pages of 50 in every sort order; ${SITTINGS} sittings of 60 minutes, typed through the API with batches of 1.2 s; solutions of the demo's cohort.`
    return { title: 'Review', method, figures }
  } finally {
    await world.close()
  }
}

/** Whole hours, as a browser would send them, graded. */
async function measureSittings(world: ReviewWorld) {
  const { context, sql, slugs } = world
  const input = { title: 'Sittings', role: 'Any', durationMinutes: 60, challenges: slugs.map((slug) => ({ slug })) }
  const { id: assessmentId } = await createAssessment({ context, input })
  const plans = planCohort({ count: SITTINGS, seed: 4, copies: 0, minutes: 60 })
  const sizeOf = async () => {
    await sql`vacuum analyze`
    // A sitting is one transaction here: the attempt's row is left behind once a batch, which commits would clean up.
    await sql`vacuum full attempts`
    const [row] = await sql<{ size: string }[]>`select sum(pg_total_relation_size(oid)) as size
      from pg_class where relkind = 'r' and relnamespace in ('public'::regnamespace, 'graphile_worker'::regnamespace)`
    return Number(row?.size)
  }
  const before = await sizeOf()
  const ids: string[] = []
  for (const plan of plans) {
    const whole = { ...plan, finishes: 60, manner: { ...plan.manner, writes: 'types' as const } }
    ids.push(await playAttempt(context, whole, { assessmentId, minutes: 60, cutMs: 1_200 }))
  }
  const queued = await sql<{ id: string }[]>`select id from submissions where state = 'queued'`
  for (const { id } of queued) await gradeSubmission(context, { submissionId: id }, { signal })
  const hourKb = ((await sizeOf()) - before) / 1_024 / SITTINGS
  const opens: number[] = []
  const seeks: number[] = []
  for (const id of ids) {
    let recording: Recording | undefined
    const open = async () => {
      const { base, batches } = JSON.parse(await world.get(`/api/attempts/${id}/playback`)) as Playback
      recording = new Recording(
        base,
        batches.map(({ batch }) => batch),
      )
    }
    opens.push(await timed(open))
    const steps = recording?.steps.length ?? 0
    for (let seek = 0; seek < SEEKS; seek += 1) {
      // Back and forth, as far as it goes.
      const step = Math.floor(((seek * 7_919) % 10_007) * (steps / 10_007))
      seeks.push(await timed(() => recording?.filesAt(step, solvedSlug, 'typescript')))
    }
  }
  return { hourKb, openMs: median(opens), seekMs: percentile(seeks, 0.95) }
}

async function measureSimilarity(world: ReviewWorld): Promise<number> {
  const texts = solutions(SUBMISSIONS)
  await fillCohort(world, SUBMISSIONS, (index) => texts[index] ?? {})
  const ms = await timed(() => compareSubmissions(world.context, { challenge: solvedSlug }, { signal }))
  return ms / 1_000
}

async function measureCohort(world: ReviewWorld): Promise<number> {
  const id = await fillCohort(world, COHORT, () => ({ 'branch-access.ts': 'export {}\n' }))
  const sorts = ['started', 'finished', 'time', 'score', 'name', 'own']
  const samples: number[] = []
  for (const sort of sorts) {
    let cursor: string | null = null
    for (let page = 0; page < PAGES / sorts.length; page += 1) {
      const query = new URLSearchParams({ assessment: id, sort })
      if (cursor !== null) query.set('cursor', cursor)
      samples.push(
        await timed(async () => {
          const { cursor: next } = JSON.parse(await world.get(`/api/attempts?${query}`)) as { cursor: string | null }
          cursor = next
        }),
      )
    }
  }
  return percentile(samples, 0.95)
}
