import { addJob } from '../../../server/jobs/add-job.ts'
import type { World } from '../../api/support/world.ts'

/** Runs what otherwise runs every minute, and what it queues. */
export async function sweep(world: World, name: 'sweep-webhooks' | 'sweep-ats'): Promise<void> {
  await addJob(world.context.db, name, {})
  await world.work()
}
