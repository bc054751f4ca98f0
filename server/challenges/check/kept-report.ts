import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hashChallenge } from '../format/hash-challenge.ts'
import { inspectChallenge } from '../format/parse-challenge.ts'
import { ChallengeFormatError } from '../format/problem.ts'
import type { ChallengeSource } from '../format/source.ts'
import { readChallengeFolder } from '../read-challenge-folder.ts'
import type { ChallengeReport } from './check-challenge.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const ownCache = join(root, 'node_modules/.cache/assay-check')

/** What a report follows from besides the challenge: the check, the sandbox, and what is installed. */
const makers = ['server/challenges', 'sandbox', 'package-lock.json']

/**
 * The report of a folder as it was found before, where neither its content nor the check has changed since; else what
 * `check` finds now. Nothing is kept of a check that the machine kept from its end, nor of a folder that cannot be read.
 */
export async function keptReport(
  folder: string,
  check: () => Promise<ChallengeReport>,
  cache: string = ownCache,
): Promise<ChallengeReport> {
  const source = await readSource(folder)
  if (source === null) return check()
  const key = createHash('sha256')
    .update(`${hashChallenge(source)}\n${await makersHash()}`)
    .digest('hex')
  const file = join(cache, `${key}.json`)
  const kept = await readFile(file, 'utf8').catch(() => null)
  if (kept !== null) {
    const found = JSON.parse(kept) as Omit<ChallengeReport, 'folder' | 'challenge'>
    return { ...found, folder, challenge: inspectChallenge(source).challenge }
  }
  const report = await check()
  if (report.runs.every(({ verdict }) => verdict.status !== 'platform-error')) await keep(cache, file, report)
  return report
}

async function readSource(folder: string): Promise<ChallengeSource | null> {
  try {
    return await readChallengeFolder(folder)
  } catch (error) {
    if (error instanceof ChallengeFormatError) return null
    throw error
  }
}

/** A cache that cannot be written makes the next check slower, and nothing worse. */
async function keep(cache: string, file: string, { problems, runs, mutation }: ChallengeReport): Promise<void> {
  try {
    await mkdir(cache, { recursive: true })
    const unfinished = `${file}.${process.pid}`
    const checkedAt = new Date().toISOString()
    await writeFile(unfinished, JSON.stringify({ problems, runs, mutation, checkedAt }))
    await rename(unfinished, file)
  } catch {
    // Read-only installations have none.
  }
}

let known: Promise<string> | undefined

function makersHash(): Promise<string> {
  known ??= computeMakersHash()
  return known
}

async function computeMakersHash(): Promise<string> {
  const hash = createHash('sha256')
  for (const maker of makers) {
    const path = join(root, maker)
    const below = await readdir(path, { recursive: true }).catch(() => [''])
    for (const name of below.sort()) {
      if (name.endsWith('.ts') || name === '')
        hash.update(name).update(await readFile(join(path, name)).catch(() => ''))
    }
  }
  return hash.digest('hex')
}
