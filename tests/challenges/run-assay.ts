import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const command = fileURLToPath(new URL('../../server/cli/assay.ts', import.meta.url))

export interface Outcome {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

export interface Surroundings {
  /** Standard input. */
  readonly input?: string
  readonly environment?: Readonly<Record<string, string>>
}

/** Whoever runs the tests may have configured a server of their own; that is nothing to these. */
const surroundings = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('ASSAY_')))

/** Runs the `assay` command as a process of its own, in a directory. */
export function runAssay(
  cwd: string,
  args: readonly string[],
  { input = '', environment = {} }: Surroundings = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const env = { ...surroundings, NO_COLOR: '1', FORCE_COLOR: undefined, INIT_CWD: undefined, ...environment }
    const child = execFile(process.execPath, [command, ...args], { cwd, env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr })
    })
    child.stdin?.end(input)
  })
}
