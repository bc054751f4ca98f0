import { overridable } from '../environment/overrides.ts'

type Override = (object: string, key: string, present: boolean, value: unknown) => void

/** Carries globals that a test has replaced in its own realm over to the submission's, and back when it restores them. */
export interface Mirror {
  /** Compares with what was last seen; cheap, since it is asked at every call into the submission. */
  update(): void
  /** Names a global that a test has stubbed, beside those that are always looked at. */
  watch(key: string): void
}

interface Watched {
  readonly object: string
  readonly key: string
  readonly target: Record<string, unknown>
  readonly original: unknown
  last: unknown
}

export function createMirror(scope: Record<string, unknown>, override: Override): Mirror {
  const watched = overridable.flatMap(([object, key]) => observe(scope, object, key))
  const env = scope.process === undefined ? {} : (scope.process as { env: Record<string, unknown> }).env
  let lastEnv = ''
  return {
    update() {
      for (const each of watched) {
        const value = each.target[each.key]
        if (value === each.last) continue
        each.last = value
        override(each.object, each.key, value !== each.original, value === each.original ? undefined : value)
      }
      const envNow = JSON.stringify(env)
      if (envNow === lastEnv || (Object.is(envNow, '{}') && lastEnv === '')) return
      lastEnv = envNow
      override('process', 'env', true, { ...env })
    },
    watch(key) {
      if (watched.some((each) => each.object === '' && each.key === key)) return
      watched.push(...observe(scope, '', key))
    },
  }
}

function observe(scope: Record<string, unknown>, object: string, key: string): Watched[] {
  const target = object === '' ? scope : scope[object]
  if ((typeof target !== 'object' && typeof target !== 'function') || target === null || key === 'env') return []
  const holder = target as Record<string, unknown>
  return [{ object, key, target: holder, original: holder[key], last: holder[key] }]
}
