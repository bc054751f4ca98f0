import { resolve } from 'node:path'

/**
 * The directory that relative paths on the command line mean. `npm run` changes to the package's own directory and
 * leaves the caller's in INIT_CWD; a process started by other means inside such a script inherits the variable, so it
 * counts only where npm runs this very script.
 */
export function callerDirectory(): string {
  const { INIT_CWD, npm_lifecycle_event: script } = process.env
  return script === 'assay' && INIT_CWD ? INIT_CWD : process.cwd()
}

export function callerPath(path: string): string {
  return resolve(callerDirectory(), path)
}
