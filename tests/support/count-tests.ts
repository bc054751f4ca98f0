import type { TestModule } from 'vitest/node'

/**
 * Counts what ran. A test that was skipped is neither; a file that does not load, a hook that fails and an error that
 * nobody caught each count as a failure, since they hide tests that did not run.
 */
export function countTests(
  modules: readonly TestModule[],
  unhandledErrors: readonly unknown[],
): { passed: number; failed: number } {
  const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state))
  const broken = modules.flatMap((module) => [
    ...module.errors(),
    ...[...module.children.allSuites()].flatMap((suite) => suite.errors()),
  ])
  return {
    passed: states.filter((state) => state === 'passed').length,
    failed: states.filter((state) => state === 'failed').length + broken.length + unhandledErrors.length,
  }
}
