import { spawn } from 'node:child_process'

/**
 * Reads `add <group>` and `drop <group>` until its input ends, which is when the parent does, however; then it kills
 * what is on its list.
 */
const SCRIPT = `
  list=' '
  while read -r verb group; do
    case $verb in
      add) list="$list$group " ;;
      drop) list="\${list%% $group *} \${list#* $group }" ;;
    esac
  done
  for group in $list; do kill -s KILL -- "-$group"; done 2>/dev/null
`

interface Guarded {
  /** Undefined where it could not be started. */
  readonly group: number | undefined
  readonly exited: Promise<void>
}

export interface Guardian {
  /** From now on the child's process group ends with this process, if not before. */
  guard(child: Guarded): void
  close(): void
}

/**
 * Starts a shell that outlives this process by a moment and takes its children along.
 *
 * A child that computes does not notice that its input is closed. Bubblewrap has the kernel end it with its parent, but
 * not yet while it sets up its namespaces, and not every machine has bubblewrap.
 */
export function startGuardian(): Guardian {
  const shell = spawn('/bin/sh', ['-c', SCRIPT], { stdio: ['pipe', 'ignore', 'ignore'], detached: true, env: {} })
  shell.on('error', () => {})
  shell.stdin.on('error', () => {})
  return {
    guard({ group, exited }) {
      if (group === undefined) return
      shell.stdin.write(`add ${group}\n`)
      exited.then(() => shell.stdin.write(`drop ${group}\n`))
    },
    close: () => void shell.stdin.end(),
  }
}
