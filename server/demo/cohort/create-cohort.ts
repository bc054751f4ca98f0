import { createAssessment } from '../../assessments/create-assessment.ts'
import type { AppContext } from '../../context.ts'
import { solvedSlug } from './draw-solution.ts'
import { type Plan, planCohort } from './plan-cohort.ts'
import { playAttempt } from './play-attempt.ts'

export interface DemoCohort {
  readonly assessmentId: string
  readonly plans: readonly Plan[]
  /** In the order of the plans. */
  readonly attemptIds: readonly string[]
}

export interface DemoCohortOptions {
  /** Default 60. */
  readonly count?: number
  /** Default 4. */
  readonly copies?: number
  /** Default 1. */
  readonly seed?: number
  /** Default 10,000: a request for each burst of typing. */
  readonly cutMs?: number
  /** Told after each attempt. */
  readonly onAttempt?: (done: number, of: number) => void
  readonly signal?: AbortSignal
}

const minutes = 60

/** An assessment, and a cohort that has sat it. Grading is left to the queue. */
export async function createDemoCohort(context: AppContext, options: DemoCohortOptions = {}): Promise<DemoCohort> {
  const { count = 60, copies = 4, seed = 1, cutMs = 10_000, onAttempt, signal } = options
  const { id: assessmentId } = await createAssessment({
    context,
    input: {
      title: `Backend engineer, a cohort of ${count}`,
      role: 'Backend engineer',
      introduction: 'Two tasks from our week: one to write, one to repair.',
      durationMinutes: minutes,
      challenges: [{ slug: solvedSlug }, { slug: 'lost-merge-requests' }],
    },
  })
  const plans = planCohort({ count, seed, copies, minutes })
  const attemptIds: string[] = []
  for (const plan of plans) {
    signal?.throwIfAborted()
    attemptIds.push(await playAttempt(context, plan, { assessmentId, minutes, cutMs }))
    onAttempt?.(attemptIds.length, count)
  }
  return { assessmentId, plans, attemptIds }
}
