import { randomUUID } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { createSandbox } from '../../sandbox/index.ts'
import { selectCurrentChallenges } from '../challenges/select-challenge.ts'
import { type AppContext, createContext } from '../context.ts'
import { createDemoCohort } from '../demo/cohort/create-cohort.ts'
import { solvedSlug } from '../demo/cohort/draw-solution.ts'
import { submissions } from '../grading/tables.ts'
import { startWorker } from '../jobs/worker.ts'
import { createLog } from '../log.ts'
import { createWorkTasks } from '../tasks.ts'
import { print } from './output.ts'
import { readConfigOrComplain, withConnection } from './with-database.ts'
import { exitCode, WrongUseError } from './wrong-use.ts'

const flags = z
  .object({
    count: z.coerce.number('must be a number').int().min(2, 'is at least 2').max(200, 'is at most 200'),
    copies: z.coerce.number('must be a number').int().min(0, 'is at least 0'),
    seed: z.coerce.number('must be a number').int(),
  })
  .refine(({ count, copies }) => copies * 2 <= count, { path: ['copies'], message: 'is at most half of --count.' })
export type DemoCohortFlags = Record<keyof z.output<typeof flags>, string>

const lookEveryMs = 500

/** `assay demo cohort`: plays a cohort and waits until all of it is graded. */
export async function demoCohort(options: DemoCohortFlags): Promise<number> {
  const parsed = flags.safeParse(options)
  if (!parsed.success) {
    throw new WrongUseError(parsed.error.issues.map((issue) => `--${issue.path.join('.')} ${issue.message}`).join('\n'))
  }
  const config = readConfigOrComplain()
  const log = createLog({ level: 'error', readable: true })
  await using opened = new AsyncDisposableStack()
  const sandbox = await createSandbox({ children: config.sandboxChildren ?? availableParallelism() })
  opened.defer(() => sandbox.close())
  return await withConnection(async (connection, url) => {
    const context = createContext({
      connection,
      sandbox,
      log,
      // Nobody signs in here: what is sealed with it lives as long as this command.
      authSecret: randomUUID(),
      publicUrl: config.publicUrl ?? `http://localhost:${config.port}`,
    })
    await using stack = new AsyncDisposableStack()
    stack.defer(() => context.close())
    if ((await selectCurrentChallenges(context.db, [solvedSlug])).size === 0) {
      throw new WrongUseError('The database holds no challenges yet. Start the server once, then come back.')
    }
    const onAttempt = (done: number, of: number) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${of} attempts${done === of ? '\n' : ''}`)
    }
    const cohort = await createDemoCohort(context, { ...parsed.data, onAttempt })
    const concurrency = sandbox.status().children * 2
    const worker = await startWorker({ databaseUrl: url, tasks: createWorkTasks(context), log, concurrency })
    stack.defer(() => worker.stop())
    await untilGraded(context, cohort.attemptIds)
    await print(
      `${parsed.data.count} attempts are graded. See them at ${context.publicUrl}/attempts?assessment=${cohort.assessmentId}`,
    )
    for (const [index, plan] of cohort.plans.entries()) {
      const source = plan.copiedFrom === null ? undefined : cohort.plans[plan.copiedFrom]
      if (source)
        await print(`${plan.person.name} (${index + 1}) handed in what ${source.person.name} wrote, in a disguise.`)
    }
    return exitCode.done
  })
}

async function untilGraded(context: AppContext, attemptIds: readonly string[]): Promise<void> {
  while (true) {
    const [row] = await context.db
      .select({ queued: sql<number>`count(*)::int` })
      .from(submissions)
      .where(and(inArray(submissions.attemptId, [...attemptIds]), eq(submissions.state, 'queued')))
    if (row?.queued === 0) return
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
  }
}
