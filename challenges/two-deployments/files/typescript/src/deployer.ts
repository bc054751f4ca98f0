import { getLease } from './lease'
import type { Store } from './store'
import type { Deployment, Result } from './types'

export interface DeployerOptions {
  readonly store: Store
  /** The name of this server. */
  readonly server: string
  readonly leaseMs: number
  /** Milliseconds since 1970. */
  readonly now: () => number
}

export type Deploy = (deployment: Deployment) => Promise<Result>

export function createDeployer({ store, server, leaseMs, now }: DeployerOptions): Deploy {
  /** Environments that this server is deploying to. */
  const underWay = new Set<string>()

  return async function deploy({ environment, steps }) {
    const lease = await getLease({ store, environment, holder: server, leaseMs, now })
    if (lease === null || underWay.has(environment)) return { state: 'busy', stepsDone: 0 }
    underWay.add(environment)

    let stepsDone = 0
    try {
      for (const step of steps) {
        await lease.renew()
        await step()
        stepsDone += 1
      }
      return { state: 'deployed', stepsDone }
    } catch (error) {
      return { state: 'failed', stepsDone, error }
    } finally {
      underWay.delete(environment)
      await lease.release()
    }
  }
}
