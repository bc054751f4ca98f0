/**
 * Every limit of the sandbox that is not a challenge's own, each written once, with its unit in its name.
 *
 * A challenge's own limits (CPU time of a test, memory and output of a run) are in `Limits` of challenge.ts.
 */
export const LIMITS = {
  /** What a submission may consist of; anything above is a `compile-error` before a process is bothered with it. */
  submissionFiles: 500,
  submissionKb: 4096,
  pathChars: 255,

  /** A test's CPU limit is the larger of the author's and this many times what the reference needs here and now. */
  referenceFactor: 10,
  /** CPU time that a reference may take for one test, and for loading. It is ours, so this only ends a mistake. */
  referenceCpuMs: 60_000,
  /** The least CPU time granted to loading: compiling and evaluating every module, and collecting the tests. */
  loadCpuMs: 2_000,
  /** How long one measurement of a reference serves. A machine's speed drifts with heat, neighbours and frequency. */
  calibrationMs: 10 * 60_000,
  /** Challenges whose measurements are kept. */
  calibrations: 512,

  /** How often running children are looked at. What a test takes between two looks is not charged to it. */
  watchIntervalMs: 20,
  /** A child that neither says nor computes anything for this long hangs. */
  stallMs: 10_000,
  /** Where the CPU time of another process cannot be read, wall time over this factor stands for it. */
  wallFactor: 4,
  /** From the start of a process, or from the end of a run, until it is ready for the next. */
  readyMs: 20_000,
  /** Resident memory over that of an idle child that a run may reach: this many times its limit, and some slack. */
  residentFactor: 3,
  residentSlackMb: 128,

  /** From the end of a process until its pipes are given up. */
  closeMs: 1_000,

  /** A child is replaced after this many runs, before anything small that V8 or we leak adds up. */
  retireAfterRuns: 1_000,
  /** Before a process that could not be started is tried again; grows with each failure in a row. */
  restartMs: 250,
  /** Unexplained ends of a child at one place of a run after which they are the code's doing and no accident. */
  accidents: 2,

  /** A run of tests that the submission's own author wrote, from the queue to its end. */
  foreignRunMs: 30_000,

  /** One message from a child. */
  frameBytes: 4 * 1024 * 1024,
  /** What is kept of a dying child's last words. */
  stderrBytes: 8 * 1024,
  /** A failure message, or one test's console text, as it enters a verdict. */
  messageChars: 32 * 1024,

  /** Heap of the child's own code, outside of the isolates that it makes. */
  childHeapMb: 256,
  /** Young generation that a heap starts with: a short run then ends before its first collection. */
  youngGenerationMb: 16,
  /** Calls after which V8 optimizes a function (its own figure is 3,000): most runs end before they gain by it. */
  callsUntilOptimized: 10_000,
  /** V8 does not count WebAssembly memories in an isolate's heap; this caps each of them, in pages of 64 KiB. */
  wasmPages: 512,
  /** V8 reserves much more than it uses: 1 GiB is too little for one isolate, and 16 GiB ends a runaway. */
  addressSpaceMb: 16 * 1024,
} as const
