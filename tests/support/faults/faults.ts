import { setTimeout as pause } from 'node:timers/promises'
import { descendantsOf } from '../processes.ts'
import type { Role, Stage } from './stage.ts'

const FREEZE_MS = 1_500
const FULL_MS = 1_500
const SHIFTED_MS = 1_500

export interface Fault {
  readonly name: string
  run(stage: Stage): Promise<void>
}

/** What can happen to a machine, each followed by what makes it whole again. */
export const faults: readonly Fault[] = [
  ...(['web', 'worker'] as const).flatMap((role): Fault[] => [
    { name: `kill the ${role}`, run: async (stage) => stage.kill(role) },
    { name: `freeze the ${role}`, run: (stage) => freeze([stage.pidOf(role)]) },
    { name: `kill the sandbox of the ${role}`, run: (stage) => killChildren(stage, role) },
    { name: `move the clock of the ${role}`, run: (stage) => shiftClock(stage.pidOf(role)) },
  ]),
  { name: 'kill PostgreSQL', run: ({ postgres }) => postgres.kill() },
  {
    name: 'freeze PostgreSQL',
    run: async ({ postgres }) => freeze([postgres.pid, ...(await descendantsOf(postgres.pid))]),
  },
  { name: 'cut every connection to PostgreSQL', run: async ({ line }) => line.cut() },
  { name: 'fill the disk of PostgreSQL', run: fillDisk },
]

async function fillDisk({ postgres: { disk } }: Stage): Promise<void> {
  await disk?.fill()
  await pause(FULL_MS)
  await disk?.empty()
}

async function freeze(pids: readonly number[]): Promise<void> {
  for (const pid of pids) send(pid, 'SIGSTOP')
  await pause(FREEZE_MS)
  for (const pid of pids) send(pid, 'SIGCONT')
}

async function killChildren(stage: Stage, role: Role): Promise<void> {
  for (const pid of await descendantsOf(stage.pidOf(role))) send(pid, 'SIGKILL')
}

async function shiftClock(pid: number): Promise<void> {
  send(pid, 'SIGUSR2')
  await pause(SHIFTED_MS)
  send(pid, 'SIGUSR2')
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended by itself meanwhile: the next one is there soon.
  }
}
