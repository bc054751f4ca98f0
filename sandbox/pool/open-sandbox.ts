import { availableParallelism } from 'node:os'
import { LIMITS } from '../limits.ts'
import type { Sandbox, SandboxOptions } from '../sandbox.ts'
import { ENCLOSURES, type Enclosure } from './launch.ts'
import { Pool } from './pool.ts'
import { buildProgram } from './program.ts'
import { References } from './reference.ts'
import { runEditions } from './run-editions.ts'
import { runRequest } from './run-request.ts'
import { tryOut } from './try-out.ts'

/** Opens a sandbox whose children execute the program that starts at `entry`. */
export async function openSandbox(
  entry: string,
  options: SandboxOptions,
  enclosures: readonly Enclosure[] = ENCLOSURES,
): Promise<Sandbox> {
  const { children = availableParallelism(), retireAfterRuns = LIMITS.retireAfterRuns, onAccident } = options
  const { program, remove } = await buildProgram(entry)
  const pool = await Pool.open({ program, children, retireAfterRuns, onAccident, enclosures }).catch(async (error) => {
    await remove()
    throw error
  })
  const references = new References(pool)
  return {
    run: (request) => runRequest(pool, references, request),
    tryOut: (request) => tryOut(pool, request),
    runEditions: (request) => runEditions(pool, references, request),
    status: () => pool.status(),
    close: async () => {
      await pool.close()
      await remove()
    },
  }
}
