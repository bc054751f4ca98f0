export interface FindQuery {
  readonly text: string
  readonly isRegex: boolean
  readonly matchCase: boolean
}

export interface SearchedFile {
  readonly path: string
  readonly kind: 'work' | 'test'
  readonly text: string
}

/** One place that was found, with the line around it; line and column are counted from 1. */
export interface Hit {
  readonly line: number
  readonly column: number
  readonly before: string
  readonly match: string
  readonly after: string
}

export interface FoundFile {
  readonly path: string
  readonly kind: SearchedFile['kind']
  readonly hits: readonly Hit[]
}

export interface Found {
  readonly files: readonly FoundFile[]
  readonly count: number
  /** There is more than is shown. */
  readonly isCut: boolean
}

export const mostHits = 1_000
/** UTF-16 code units that are shown of a line on each side of a hit. */
const aroundLength = 80

/**
 * Every place where a text or an expression stands, file by file, line by line.
 * @throws SyntaxError where the expression is none
 */
export function findInFiles(files: readonly SearchedFile[], query: FindQuery): Found {
  if (query.text === '') return { files: [], count: 0, isCut: false }
  const pattern = patternOf(query)
  const found: FoundFile[] = []
  let count = 0
  for (const { path, kind, text } of files) {
    const hits = hitsIn(text, pattern, mostHits - count + 1)
    const kept = hits.slice(0, mostHits - count)
    count += kept.length
    if (kept.length > 0) found.push({ path, kind, hits: kept })
    if (hits.length > kept.length) return { files: found, count, isCut: true }
  }
  return { files: found, count, isCut: false }
}

function hitsIn(text: string, pattern: RegExp, most: number): Hit[] {
  const hits: Hit[] = []
  for (const [index, content] of text.split('\n').entries()) {
    for (const found of content.matchAll(pattern)) {
      const [match] = found
      if (match === '') continue
      const end = found.index + match.length
      hits.push({
        line: index + 1,
        column: found.index + 1,
        before: content.slice(Math.max(found.index - aroundLength, 0), found.index),
        match: match.slice(0, aroundLength),
        after: content.slice(end, end + aroundLength),
      })
      if (hits.length === most) return hits
    }
  }
  return hits
}

function patternOf({ text, isRegex, matchCase }: FindQuery): RegExp {
  const source = isRegex ? text : text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  return new RegExp(source, matchCase ? 'g' : 'gi')
}
