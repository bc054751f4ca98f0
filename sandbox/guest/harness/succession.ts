import type { TestsGuest } from '../bridge/types.ts'

/**
 * A guest that may begin more than once: each beginning is a guest of its own, on the same bridge. Nothing of the one
 * before is left but what it gave to the submission's realm, which stays.
 */
export function createSuccession(create: () => TestsGuest): TestsGuest {
  let current = create()
  let begun = false
  return {
    globals: current.globals,
    begin(run) {
      if (begun) {
        current.end()
        current = create()
      }
      begun = true
      current.begin(run)
    },
    collect: () => current.collect(),
    run: (index) => current.run(index),
    end: () => current.end(),
  }
}
