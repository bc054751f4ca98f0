/** Sizes beyond which a challenge's folder is refused, before anything in it is parsed. */
export const challengeLimits = {
  files: 5_000,
  fileBytes: 4 * 1024 * 1024,
  totalBytes: 32 * 1024 * 1024,
  /** UTF-16 code units of a path inside the folder. */
  pathLength: 300,
  statementBytes: 256 * 1024,
  /** Of a written challenge. */
  questions: 20,
  questionIdLength: 60,
  /** challenge.yaml and each cases file. */
  yamlBytes: 1024 * 1024,
  /** Expansions of YAML aliases in one file. */
  yamlAliases: 1_000,
} as const

/** What a run may be given, and what it gets when challenge.yaml does not say. */
export const runLimits = {
  cpuMs: { min: 1, max: 60_000, fallback: 2_000 },
  memoryMb: { min: 8, max: 1_024, fallback: 64 },
  outputKb: { min: 1, max: 10_240, fallback: 64 },
} as const

/** Percentage of mutants that hidden tests must reject where challenge.yaml does not say. */
export const defaultMutationScore = 80
