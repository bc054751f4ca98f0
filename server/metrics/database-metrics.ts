import { sql } from 'drizzle-orm'
import { Gauge, type Registry } from 'prom-client'
import type { Sandbox } from '../../sandbox/index.ts'
import type { Database } from '../database/database.ts'

/** Figures that are looked up at the moment somebody asks. The same in every process, but for the sandbox's. */
export function addLiveMetrics(registry: Registry, db: Database, sandbox: Sandbox): void {
  const registers = [registry]
  new Gauge({
    name: 'assay_sandbox_children',
    help: 'Child processes of this process: all, and those without work',
    labelNames: ['state'],
    registers,
    collect() {
      const { children, idle } = sandbox.status()
      this.set({ state: 'all' }, children)
      this.set({ state: 'idle' }, idle)
    },
  })
  new Gauge({
    name: 'assay_sandbox_waiting_runs',
    help: 'Runs that wait for a child process of this process',
    registers,
    collect() {
      this.set(sandbox.status().queued)
    },
  })
  new Gauge({
    name: 'assay_queue_jobs',
    help: 'Jobs: due, running, planned for later, and given up after their last try',
    labelNames: ['job', 'state'],
    registers,
    async collect() {
      this.reset()
      for (const { job, state, count } of await queueState(db)) this.set({ job, state }, count)
    },
  })
  new Gauge({
    name: 'assay_queue_oldest_seconds',
    help: 'How long the job that has waited longest has been due',
    labelNames: ['job'],
    registers,
    async collect() {
      this.reset()
      for (const { job, state, age } of await queueState(db)) if (state === 'due') this.set({ job }, age)
    },
  })
  new Gauge({
    name: 'assay_database_connections',
    help: 'Connections to the database, of all processes',
    labelNames: ['application', 'state'],
    registers,
    async collect() {
      this.reset()
      for (const { application, state, count } of await connections(db)) this.set({ application, state }, count)
    },
  })
  new Gauge({
    name: 'assay_attempts_running',
    help: 'Attempts whose clock runs',
    registers,
    async collect() {
      const [row] = await db.execute<{ count: number }>(
        sql`select count(*)::int as count from attempts where state = 'running'`,
      )
      this.set(row?.count ?? 0)
    },
  })
}

/** Jobs by name and state, with the seconds that the oldest of each has been due. */
export function queueState(db: Database) {
  return db.execute<{ job: string; state: string; count: number; age: number }>(sql`
    select task_identifier as job, state, count(*)::int as count,
      coalesce(extract(epoch from now() - min(run_at)), 0)::float as age
    from (
      select task_identifier, run_at, case
        when attempts >= max_attempts and locked_at is null then 'failed'
        when locked_at is not null then 'running'
        when run_at > now() then 'planned'
        else 'due' end as state
      from graphile_worker.jobs
    ) as jobs
    group by 1, 2
  `)
}

function connections(db: Database) {
  return db.execute<{ application: string; state: string; count: number }>(sql`
    select application_name as application, coalesce(state, 'unknown') as state, count(*)::int as count
    from pg_stat_activity where datname = current_database() group by 1, 2
  `)
}
