/**
 * A child process whose every move is told by the submission: the pool's tests act out with it what no honest child
 * does. `moves.json` is an object of lists of moves, by the name of a test; the moves of "load" come first. A test
 * without moves passes.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync, writeSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { emit, readRun } from '../../child/channel.ts'
import type { ChildRun, CollectedTest } from '../../child/protocol.ts'
import { dropPrivileges, findWalls } from '../../child/walls.ts'

export type Move =
  | 'fail'
  | 'loop'
  | 'exit'
  | 'abort'
  | 'eat memory'
  | 'garbage'
  | 'endless frame'
  | 'half a frame'
  | 'lie about order'
  | 'load-error'
  | 'suite-error'
  | 'retire'
  | 'look around'

let retire = false

/** What somebody finds who has broken out of the isolates, as far as Node tells. */
function lookAround(): string {
  const attempt = (deed: () => unknown) => {
    try {
      return deed() ? 'done' : 'nothing'
    } catch (error) {
      return error instanceof Error && 'code' in error ? error.code : String(error)
    }
  }
  return JSON.stringify({
    environment: Object.keys(process.env).sort(),
    read: attempt(() => readFileSync('/etc/passwd')),
    write: attempt(() => writeFileSync('/tmp/escaped', 'x') === undefined),
    start: attempt(() => spawnSync('/bin/true')),
    thread: attempt(() => new Worker('', { eval: true })),
    signal: attempt(() => process.kill(process.ppid, 0)),
    network: process.permission.has('net'),
  })
}

function move(run: ChildRun, step: Move, index: number): void {
  const { id } = run
  if (step === 'loop') for (;;);
  if (step === 'exit') process.exit(7)
  if (step === 'abort') process.abort()
  if (step === 'eat memory') for (const kept = []; ; ) kept.push(Buffer.alloc(2 ** 20, 1))
  if (step === 'garbage') writeSync(3, Buffer.from('\x05\x00\x00\x00hello'))
  if (step === 'endless frame') writeSync(3, Buffer.from([255, 255, 255, 255]))
  if (step === 'half a frame') {
    writeSync(3, Buffer.from([9, 0]))
    process.exit(0)
  }
  if (step === 'lie about order') emit({ type: 'test-start', id, index: index + 40 })
  if (step === 'retire') retire = true
}

function play(run: ChildRun): void {
  const moves: Record<string, Move[]> = JSON.parse(run.submission['moves.json'] ?? '{}')
  const { id } = run
  retire = false
  for (const step of moves.load ?? []) {
    if (step === 'load-error' || step === 'suite-error') {
      emit({ type: step, id, message: `told to: ${step}` })
      emit({ type: 'done', id, cpuMs: 1, peakMemoryMb: 1, retire })
      return
    }
    move(run, step, -1)
  }
  const tests: CollectedTest[] = JSON.parse(run.submission['tests.json'] ?? 'null') ?? testsOf(run)
  emit({ type: 'collected', id, tests })
  for (const [index, test] of tests.entries()) {
    if (run.skip.includes(index)) continue
    emit({ type: 'test-start', id, index })
    for (const step of moves[test.name] ?? []) move(run, step, index)
    const looks = moves[test.name]?.includes('look around')
    const status = looks || moves[test.name]?.includes('fail') ? 'failed' : 'passed'
    const message = looks ? lookAround() : status === 'failed' ? 'told to fail' : null
    emit({ type: 'test-end', id, index, status, message, console: '', cpuMs: 1 })
  }
  for (const step of moves.after ?? []) move(run, step, tests.length)
  emit({ type: 'done', id, cpuMs: 1, peakMemoryMb: 1, retire })
}

/** The text of a test file lists its tests' names, a line each. */
function testsOf({ tests }: ChildRun): CollectedTest[] {
  return tests.flatMap((file) =>
    file.form === 'script'
      ? file.text.split('\n').map((name) => ({ name, group: file.path.replace('.test.ts', ''), file: file.path }))
      : [],
  )
}

dropPrivileges()
for (;;) {
  emit({ type: 'ready', walls: findWalls() })
  play(readRun())
}
