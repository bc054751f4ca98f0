import { connect } from '../../server/database/database.ts'
import { databaseOf } from './server.ts'

/** An hour of a round for sixty people, as a web process and a worker would have noted it. */
export async function fillStatus(dataDir: string): Promise<void> {
  const { sql, close } = connect(await databaseOf(dataDir), { max: 1 })
  await sql`
    insert into status_readings (source, at, reading)
    select 'shared', at, jsonb_build_object(
      'jobsDue', round(40 * exp(-power((n - 170) / 12.0, 2))),
      'oldestDueMs', round(9000 * exp(-power((n - 172) / 12.0, 2))),
      'attemptsRunning', case when n between 20 and 165 then least(60, (n - 19) * 4) else 0 end,
      'databaseMb', 60 + n * 0.4,
      'connections', 22 + round(6 * sin(n / 9.0)))
    from (
      select n, to_timestamp(floor(extract(epoch from now()) / 15) * 15 - (239 - n) * 15) as at
      from generate_series(0, 238) n
    ) as moments
    on conflict do nothing`
  await sql`
    insert into status_readings (source, at, reading)
    select role, at, jsonb_build_object(
      'role', role, 'startedAt', to_char(now() at time zone 'UTC' - interval '3 hours', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'memoryMb', 210, 'children', 2,
      'idle', case when n between 20 and 185 then n % 3 % 2 else 2 end,
      'waiting', case when n between 160 and 180 then n % 4 else 0 end,
      'eventStreams', case when role = 'web' and n between 20 and 185 then 60 + n % 5 else 0 end,
      'runs', case when n between 22 and 185 then jsonb_build_array(jsonb_build_object(
        'kind', case role when 'web' then 'run' else 'grade' end,
        'outcome', case when n % 9 = 0 then 'compile-error' else 'graded' end,
        'buckets', jsonb_build_array(0, 2, 6 + n % 4, 3, 1, 0, 0, 0, 0, 0, 0, 0, 0))) else '[]' end,
      'journalLag', case when role = 'web' and n between 22 and 166
        then jsonb_build_array(40, 80 + n % 20, 3, 0, 0, 0, 0, 0, 0, 0) else '[]' end)
    from (
      select n, to_timestamp(floor(extract(epoch from now()) / 15) * 15 - (239 - n) * 15) as at
      from generate_series(0, 238) n
    ) as moments, unnest(array['web', 'worker']) as role
    on conflict do nothing`
  await close()
}
