import type { TestsGuest } from '../bridge/types.ts'

/**
 * A guest that may begin again when it has ended: each beginning is a guest of its own, on the same bridge. Nothing of
 * the one before is left but what it gave to the submission's realm, which stays.
 */
export function createSuccession(create: () => TestsGuest): TestsGuest {
  let current = create()
  let ended = false
  return {
    globals: current.globals,
    begin(run) {
      if (ended) current = create()
      ended = false
      current.begin(run)
    },
    collect: () => current.collect(),
    run: (index) => current.run(index),
    end() {
      ended = true
      current.end()
    },
  }
}
