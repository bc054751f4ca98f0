import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createSandbox, type Sandbox } from '../../sandbox/index.ts'
import { type ChallengeReport, checkChallenge } from '../../server/challenges/check/check-challenge.ts'
import { mutateChallenge } from '../../server/challenges/check/mutation/mutate-challenge.ts'
import { sideBySide } from '../../server/challenges/check/side-by-side.ts'
import type { CodeChallenge } from '../../server/challenges/format/challenge.ts'
import { challengeFolders, loadChallenge } from '../../server/challenges/load-library.ts'
import { toRunnable } from '../../server/challenges/to-runnable.ts'
import { type BenchReport, timed } from './support/bench.ts'
import { strykerProject } from './support/stryker.ts'

const library = fileURLToPath(new URL('../../challenges', import.meta.url))
/** Has scripts that plain Vitest runs unchanged, and about a hundred mutants. */
const slug = 'lost-merge-requests'
const sources = ['src/cursor.ts', 'src/list-merge-requests.ts', 'src/order.ts']

/** What an author waits for: the check of one challenge and of the whole library, and StrykerJS on the same mutants. */
export async function bench(): Promise<BenchReport> {
  const folder = join(library, slug)
  const mutation = await mutationBesideStryker(folder)
  const sandbox = await createSandbox()
  try {
    const challengeMs = await timed(() => checkChallenge(folder, sandbox))
    const folders = await challengeFolders(library)
    let reports: readonly ChallengeReport[] = []
    const libraryMs = await timed(async () => {
      reports = await sideBySide(folders, 2, (each) => checkChallenge(each, sandbox))
    })
    const all = reports.reduce((sum, report) => sum + (report.mutation?.mutants.length ?? 0), 0)
    return {
      title: `The check of ${folders.length} challenges`,
      method: `One cold run of each. StrykerJS with its Vitest runner and ours try the same ${mutation.mutants} mutants of ${slug}, each with all that it has to start.`,
      figures: [
        { key: 'library_s', value: libraryMs / 1000, label: `the whole library, ${all} mutants` },
        { key: 'challenge_s', value: challengeMs / 1000, label: `one challenge, ${mutation.mutants} mutants` },
        { key: 'mutants', value: mutation.mutants, label: 'mutants of that challenge' },
        { key: 'mutation_s', value: mutation.oursMs / 1000, label: 'its mutants alone' },
        { key: 'stryker_s', value: mutation.strykerMs / 1000, label: 'StrykerJS on the same mutants' },
        { key: 'stryker_ratio', value: mutation.strykerMs / mutation.oursMs, label: 'StrykerJS over ours' },
      ],
    }
  } finally {
    await sandbox.close()
  }
}

async function mutationBesideStryker(folder: string) {
  const project = strykerProject(folder, sources)
  try {
    let theirs = 0
    const strykerMs = await timed(() => {
      theirs = project.run()
    })
    let mutants = 0
    const oursMs = await timed(async () => {
      const sandbox = await createSandbox()
      mutants = await mutantsOf(sandbox, (await loadChallenge(folder)) as CodeChallenge)
      await sandbox.close()
    })
    if (mutants !== theirs) throw new Error(`StrykerJS tried ${theirs} mutants, and ours is ${mutants}`)
    return { mutants, strykerMs, oursMs }
  } finally {
    project.remove()
  }
}

async function mutantsOf(sandbox: Sandbox, challenge: CodeChallenge): Promise<number> {
  const [language] = challenge.languages
  const runnable = toRunnable(challenge, language)
  const { tests } = await sandbox.run({
    challenge: runnable,
    language,
    submission: runnable.reference,
    tests: 'hidden',
  })
  const names = tests.map(({ name }) => name)
  const options = { challenge, tests: names, needed: new Set<string>(), onProgress: () => {} }
  const outcome = await mutateChallenge(sandbox, options, () => {})
  return outcome?.mutants.length ?? 0
}
