import { scratchFolder } from '../../shared/scratch.ts'
import { didYouMean } from '../../text/closest.ts'
import { challengeLimits } from './limits.ts'
import { pathFault } from './paths.ts'
import { errorAt, type Report, warningAt } from './problem.ts'
import { bytesOf, type ChallengeSource } from './source.ts'

const ownScratch = new RegExp(`^(files|solution)/[^/]+/${scratchFolder}`)
const codeFolders = ['files', 'solution', 'tests', 'wrong']
/** What a statement or a question may show or link to, at any place beside it. */
const documents = /\.(md|png|jpe?g|gif|svg|webp|avif|txt|pdf)$/i

/** Sizes, paths, and what stands where nothing looks for it. */
export function checkLayout(source: ChallengeSource, report: Report): void {
  const paths = Object.keys(source.files)
  if (paths.length > challengeLimits.files) {
    report(errorAt('./', null, `holds ${paths.length} files; ${challengeLimits.files} are the most`))
  }
  let total = 0
  const strangers = new Set<string>()
  for (const [path, file] of Object.entries(source.files)) {
    const fault = pathFault(path)
    if (fault !== null) report(errorAt(path, null, `the path ${fault}`))
    if (ownScratch.test(path)) {
      report(
        errorAt(path, null, `stands in ${scratchFolder}, which is each candidate's own and never handed in; move it`),
      )
    }
    const { length } = bytesOf(file)
    total += length
    if (length > challengeLimits.fileBytes) {
      report(
        errorAt(path, null, `is ${mebibytes(length)} MiB; ${mebibytes(challengeLimits.fileBytes)} MiB are the most`),
      )
    }
    const top = path.split('/', 1)[0] ?? ''
    const known = codeFolders.includes(top) || path === 'challenge.yaml' || path === 'challenge.yml'
    if (!known && !documents.test(path)) strangers.add(path.includes('/') ? `${top}/` : path)
  }
  if (total > challengeLimits.totalBytes) {
    report(
      errorAt('./', null, `holds ${mebibytes(total)} MiB; ${mebibytes(challengeLimits.totalBytes)} MiB are the most`),
    )
  }
  for (const stranger of strangers) {
    const near = didYouMean(stranger.replace(/\/$/, ''), [...codeFolders, 'challenge.yaml', 'statement.md'])
    report(warningAt(stranger, null, `is no part of a challenge and nobody reads it${near}`))
  }
}

function mebibytes(bytes: number): string {
  return (bytes / 1024 / 1024).toLocaleString('en', { maximumFractionDigits: 1 })
}
