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
  return async function deploy({ environment, steps }) {
    const lease = await getLease({ store, environment, holder: server, leaseMs, now })
    if (lease === null) return { state: 'busy', stepsDone: 0 }

    let stepsDone = 0
    try {
      for (const step of steps) {
        const isOurs = await lease.renew().catch(() => false)
        if (!isOurs) return { state: 'lost', stepsDone }
        await step()
        stepsDone += 1
      }
      return { state: 'deployed', stepsDone }
    } catch (error) {
      return { state: 'failed', stepsDone, error }
    } finally {
      // A lease that could not be released expires; the deployment has ended as it has.
      await lease.release().catch(() => {})
    }
  }
}
