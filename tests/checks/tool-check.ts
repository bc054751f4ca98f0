import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { Check } from './check.ts'
import { root } from './source-files.ts'

/** A check that a tool of node_modules makes; what it prints is the fault. */
export function toolCheck(name: string, tool: string, args: readonly string[]): Check {
  const command = join(root, 'node_modules', '.bin', tool)
  return {
    name,
    run: () =>
      new Promise((resolve) => {
        execFile(command, args, { cwd: root, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
          if (error === null) resolve([])
          else resolve([stripVTControlCharacters(`${stdout}${stderr}`).trim() || error.message])
        })
      }),
  }
}
