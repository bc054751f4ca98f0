import type { Sql } from 'postgres'

/** First half of the advisory lock's key; the second is a hash of the worker's name. */
const WORKER_LOCKS = 1_634_956_641

/** Spares the jobs of a worker that has taken its first ones and is about to take its lock. */
const GRACE = '2 seconds'

/**
 * Takes the lock that shows other processes that this worker lives. PostgreSQL lets go of it with the connection, so
 * that even after SIGKILL nobody has to guess. Calling it again does nothing, unless the connection was lost between.
 *
 * @param sql a client of one connection, used for nothing else.
 */
export async function holdWorkerLock(sql: Sql, workerId: string): Promise<void> {
  await sql`
    select pg_advisory_lock(${WORKER_LOCKS}, hashtext(${workerId}))
    where not exists (
      select from pg_locks
      where locktype = 'advisory' and pid = pg_backend_pid() and granted
        and classid = ${WORKER_LOCKS}::oid and objsubid = 2
    )
  `
}

/**
 * Makes the jobs of workers that are gone available again, at once; the queue by itself would wait four hours.
 * The attempt that they were in is spent: a job that kills its process does not come back for ever.
 *
 * @returns the names of the workers that were gone.
 */
export async function releaseOrphans(sql: Sql, ownWorkerId: string): Promise<string[]> {
  const gone = await sql<{ id: string }[]>`
    with holders as materialized (
      select distinct locked_by as id from graphile_worker._private_jobs
      where locked_by is not null and locked_by <> ${ownWorkerId} and locked_at < now() - ${GRACE}::interval
    )
    select id, graphile_worker.force_unlock_workers(array[id]) from holders
    where pg_try_advisory_xact_lock(${WORKER_LOCKS}, hashtext(id))
  `
  return gone.map(({ id }) => id)
}
