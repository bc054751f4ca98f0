import { type ChildProcess, spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { LIMITS } from '../limits.ts'

/** What a child executes, and the files and folders that it has to read for that. Absolute paths. */
export interface ChildProgram {
  readonly entry: string
  readonly readable: readonly string[]
}

/** How much of the machine a child is parted from. From the strongest to what works everywhere. */
export const ENCLOSURES = ['namespaces', 'user-namespaces', 'none'] as const
export type Enclosure = (typeof ENCLOSURES)[number]

/** Where the C library and what node links to are found, on the systems that bubblewrap exists for. */
const LIBRARIES = ['/lib', '/lib64', '/usr/lib', '/usr/lib64', '/usr/local/lib', '/etc/ld.so.cache', '/nix/store']

/** Sets what survives `exec`: no core dumps, no file grows, and a ceiling on address space where the system has one. */
const WITH_RESOURCE_LIMITS = [
  '/bin/sh',
  '-c',
  `ulimit -c 0; ulimit -f 0; ulimit -v ${LIMITS.addressSpaceMb * 1024} 2>/dev/null; exec "$@"`,
  'sh',
]

/**
 * Starts a child process: standard input takes frames, descriptor 3 gives them, standard error holds its last words.
 * It leads a session and a process group of its own: Ctrl-C in the parent's terminal is the parent's to handle, and
 * whatever the child consists of is killed as one.
 */
export function launch(program: ChildProgram, enclosure: Enclosure): ChildProcess {
  const node = enclosure === 'none' ? process.execPath : '/node'
  const command = [...WITH_RESOURCE_LIMITS, ...enclose(program, enclosure), node, ...nodeFlags(program), program.entry]
  const [file = '', ...args] = command
  return spawn(file, args, {
    cwd: '/',
    env: enclosure === 'none' ? childEnvironment() : { PATH: '/usr/local/bin:/usr/bin:/bin' },
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    detached: true,
  })
}

/**
 * Nothing of the parent's. Both native modules look for the C library's name in places that the walls close, unless
 * LIBC says it; time and language are the same on every machine.
 */
function childEnvironment(): Record<string, string> {
  return { LIBC: isGlibc() ? 'glibc' : 'musl', TZ: 'UTC', LANG: 'C.UTF-8' }
}

function isGlibc(): boolean {
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } }
  return report.header?.glibcVersionRuntime !== undefined
}

function nodeFlags(program: ChildProgram): string[] {
  return [
    '--permission',
    '--allow-addons',
    ...program.readable.map((path) => `--allow-fs-read=${path}`),
    '--no-warnings',
    // A child lives from short runs: helper threads and small young generations cost it more than they save.
    '--single-threaded',
    // The two middle compilers cost a submission's isolate, which is new each time, more than they ever save.
    '--no-sparkplug',
    '--no-maglev',
    // The last one is worth its time for long loops, which this leaves as they are, and for few functions.
    `--invocation-count-for-turbofan=${LIMITS.callsUntilOptimized}`,
    `--min-semi-space-size=${LIMITS.youngGenerationMb}`,
    `--max-old-space-size=${LIMITS.childHeapMb}`,
    `--wasm-max-mem-pages=${LIMITS.wasmPages}`,
  ]
}

/**
 * Namespaces of its own for everything, and a root that holds node, its libraries and the program, read-only.
 *
 * Root starts bubblewrap without a user namespace, because only so can the child become another user; everybody else
 * needs one. The end of the parent ends the child by the kernel's hand, even in the middle of an endless loop.
 */
function enclose(program: ChildProgram, enclosure: Enclosure): string[] {
  if (enclosure === 'none') return []
  const namespaces =
    enclosure === 'namespaces'
      ? [
          ...['--unshare-ipc', '--unshare-pid', '--unshare-net', '--unshare-uts', '--unshare-cgroup-try'],
          ...['--cap-drop', 'ALL', '--cap-add', 'CAP_SETUID', '--cap-add', 'CAP_SETGID'],
        ]
      : ['--unshare-all', '--uid', '65534', '--gid', '65534']
  const folders = new Set(program.readable.flatMap(ancestors))
  return [
    'bwrap',
    ...namespaces,
    ...['--die-with-parent', '--hostname', 'sandbox', '--clearenv'],
    ...Object.entries(childEnvironment()).flatMap(([name, value]) => ['--setenv', name, value]),
    ...LIBRARIES.flatMap((path) => ['--ro-bind-try', path, path]),
    ...['--ro-bind', process.execPath, '/node'],
    ...[...folders].flatMap((path) => ['--perms', '0755', '--dir', path]),
    ...program.readable.flatMap((path) => ['--ro-bind', path, path]),
    ...['--chdir', '/', '--remount-ro', '/', '--'],
  ]
}

/** The folders above a path, outermost first, without the root. */
function ancestors(path: string): string[] {
  const parent = dirname(path)
  return parent === path || parent === '/' ? [] : [...ancestors(parent), parent]
}
