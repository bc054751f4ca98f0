/**
 * A child process: makes a pair of isolates, says that it is ready, waits for a run, executes it, and so on. It ends
 * when its standard input does.
 */
import { setPriority } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { emit, emitOfRun, readRun } from './channel.ts'
import { executeRun, prepare } from './execute.ts'
import { dropPrivileges, findWalls } from './walls.ts'

// Where cores are short, whoever answers people comes first: a run takes a moment longer, and is charged CPU time alone.
setPriority(10)
await prepare()
dropPrivileges()
const walls = findWalls()

for (;;) {
  emit({ type: 'ready', walls })
  await executeRun(readRun(), emitOfRun)
  // A turn of the event loop lets node release what the run has left behind.
  await setImmediate()
  await prepare()
}
