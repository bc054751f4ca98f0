import { open } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { createInterface } from 'node:readline'
import { createSandbox, type Sandbox, type Verdict } from '../../sandbox/index.ts'
import type { CodeChallenge } from '../challenges/format/challenge.ts'
import { lineId, parseBatchLine } from './batch-line.ts'
import { callerPath } from './caller-directory.ts'
import type { GradeOptions } from './grade.ts'
import { inOrder } from './in-order.ts'
import { loadCodeChallenge } from './load-code-challenge.ts'
import { complain, print } from './output.ts'
import { type PlatformError, platformError } from './platform-error.ts'
import { prepareRun } from './prepare-run.ts'
import { verdictText } from './verdict-text.ts'
import { exitCode, WrongUseError } from './wrong-use.ts'

/** Submissions read ahead for each child process: enough that none ever waits, few enough to keep memory flat. */
const readAhead = 8

interface Answer {
  readonly id: string | number | null
  readonly outcome: Verdict | PlatformError
}

/** `assay grade --batch <file>`: prints one verdict a line, in the order of the lines, and returns the exit code. */
export async function gradeBatch(file: string, options: GradeOptions): Promise<number> {
  const lines = await numberedLines(file)
  const children = availableParallelism()
  const sandbox = await createSandbox({ children })
  const grader = createGrader(sandbox, options)
  let code: number = exitCode.done
  try {
    for await (const answer of inOrder(lines, children * readAhead, grader)) {
      await print(options.json ? JSON.stringify({ id: answer.id, ...answer.outcome }) : answerText(answer))
      if (answer.outcome.status === 'platform-error') code = exitCode.platformError
    }
    return code
  } finally {
    await sandbox.close()
  }
}

interface NumberedLine {
  readonly number: number
  readonly text: string
}

async function numberedLines(file: string): Promise<AsyncIterable<NumberedLine>> {
  const input = file === '-' ? process.stdin : await openForReading(file)
  return (async function* () {
    let number = 0
    for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++
      if (text.trim() !== '') yield { number, text }
    }
  })()
}

async function openForReading(file: string): Promise<NodeJS.ReadableStream> {
  try {
    const handle = await open(callerPath(file))
    if ((await handle.stat()).isDirectory()) throw new Error('it is a folder')
    return handle.createReadStream()
  } catch (error) {
    throw new WrongUseError(`The batch file ${file} cannot be read: ${(error as Error).message}.`)
  }
}

function createGrader(sandbox: Sandbox, options: GradeOptions): (line: NumberedLine) => Promise<Answer> {
  const challenges = new Map<string, Promise<CodeChallenge>>()
  const challengeAt = (folder: string) => {
    const loading = challenges.get(folder) ?? loadCodeChallenge(folder)
    challenges.set(folder, loading)
    return loading
  }
  return async ({ number, text }) => {
    try {
      const line = parseBatchLine(text, number)
      const challenge = await challengeAt(callerPath(line.challenge))
      const folder = callerPath(line.submission)
      const language = line.language ?? options.language
      const visible = options.visible ?? false
      const request = await prepareRun({ challenge, folder, language, visible })
      return { id: line.id, outcome: await sandbox.run(request) }
    } catch (error) {
      if (!(error instanceof WrongUseError)) complain(`Line ${number}: ${String(error)}`)
      return { id: lineId(text), outcome: platformError(error) }
    }
  }
}

function answerText({ id, outcome }: Answer): string {
  const heading = `── ${id ?? 'a line without id'} `
  return `${heading.padEnd(80, '─')}\n${'challenge' in outcome ? verdictText(outcome) : outcome.message}\n`
}
