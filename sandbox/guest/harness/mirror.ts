import { modulePrefix, objectAt, overridable, overridableModules } from '../environment/overrides.ts'

type Override = (object: string, key: string, present: boolean, value: unknown) => void

/** Carries globals that a test has replaced in its own realm over to the submission's, and back when it restores them. */
export interface Mirror {
  /** Compares with what was last seen; cheap, since it is asked at every call into the submission. */
  update(): void
  /** Names a global that a test has stubbed, beside those that are always looked at. */
  watch(key: string): void
  /** Names a built-in module that a test has imported, and may replace functions of. */
  watchModule(name: string, exports: unknown): void
}

interface Watched {
  readonly object: string
  readonly key: string
  readonly target: Record<string, unknown>
  readonly original: unknown
  last: unknown
}

// biome-ignore lint/security/noGlobalEval: the code is made here, from names that are written down in `overrides.ts`.
const evaluateGlobally: (code: string) => unknown = globalThis.eval

export function createMirror(scope: Record<string, unknown>, override: Override): Mirror {
  const watched = overridable.flatMap(([object, key]) => observe(scope, object, key))
  const stubbed: Watched[] = []
  const isUnchanged = createCheck(watched)
  const holder = scope.process as { env: Record<string, unknown> }
  let lastEnv = '{}'

  function carry(each: Watched): void {
    const value = each.target[each.key]
    if (value === each.last) return
    each.last = value
    override(each.object, each.key, value !== each.original, value === each.original ? undefined : value)
  }

  function carryEnv(): void {
    const { env } = holder
    if (lastEnv === '{}' && Object.keys(env).length === 0) return
    const now = JSON.stringify(env)
    if (now === lastEnv) return
    lastEnv = now
    override('process', 'env', true, { ...env })
  }

  return {
    update() {
      if (!isUnchanged()) watched.forEach(carry)
      stubbed.forEach(carry)
      carryEnv()
    },
    watch(key) {
      if (stubbed.some((each) => each.object === '' && each.key === key)) return
      stubbed.push(...observe(scope, '', key))
    },
    watchModule(name, exports) {
      const object = modulePrefix + name
      if (!overridableModules.has(name) || stubbed.some((each) => each.object === object)) return
      const target = exports as Record<string, unknown>
      const functions = Object.keys(target).filter((key) => typeof target[key] === 'function')
      stubbed.push(...functions.map((key) => watchedAt(object, key, target)))
    },
  }
}

function observe(scope: Record<string, unknown>, path: string, key: string): Watched[] {
  const target = objectAt(scope, path)
  return target === undefined || key === 'env' ? [] : [watchedAt(path, key, target as Record<string, unknown>)]
}

function watchedAt(object: string, key: string, target: Record<string, unknown>): Watched {
  return { object, key, target, original: target[key], last: target[key] }
}

/**
 * Compares all that is watched in one expression of plain property reads. A loop over names would cost as much as a
 * call over the bridge itself.
 */
function createCheck(watched: readonly Watched[]): () => boolean {
  const reads = watched.map(({ key }, at) => `targets[${at}].${key} === watched[${at}].last`)
  const targets = watched.map(({ target }) => target)
  const create = evaluateGlobally(`(targets, watched) => () => ${reads.join(' && ') || 'true'}`) as (
    targets: readonly object[],
    watched: readonly Watched[],
  ) => () => boolean
  return create(targets, watched)
}
