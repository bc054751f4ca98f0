import type { Files, Language } from '../../../sandbox/index.ts'
import { annotationFor, exportName, extensionOf, type NewCase, type NewChallenge, testFile } from './new-challenge.ts'

/** A function that cuts a list into batches: small, and with edges enough to show what tests are for. */
export function codingFiles(challenge: NewChallenge): Files {
  const { slug, title, languages } = challenge
  const call = exportName(slug)
  const suite = (path: string, cases: readonly NewCase[]) => testFile(challenge, { path, module: slug, call, cases })
  return {
    'statement.md': statement(title, call),
    ...Object.assign({}, ...languages.map((language) => programs(slug, call, language))),
    ...suite('tests/visible/examples', [
      { name: 'five in pairs', args: '[1, 2, 3, 4, 5], 2', expect: '[[1, 2], [3, 4], [5]]' },
    ]),
    ...suite('tests/hidden/batches', [
      { name: 'an exact fit', args: '[1, 2, 3, 4], 2', expect: '[[1, 2], [3, 4]]' },
      { name: 'a rest', args: '[7, 8, 9, 10], 3', expect: '[[7, 8, 9], [10]]' },
      { name: 'batches of one', args: '[3, 4], 1', expect: '[[3], [4]]' },
      { name: 'more room than elements', args: '[6], 5', expect: '[[6]]' },
      { name: 'an empty list', args: '[], 3', expect: '[]' },
    ]),
    ...suite('tests/hidden/refusals', [
      { name: 'zero', args: '[1], 0', throws: 'size' },
      { name: 'below zero', args: '[1], -2', throws: 'size' },
      { name: 'a fraction', args: '[1], 1.5', throws: 'size' },
    ]),
  }
}

function statement(title: string, call: string): string {
  return `# ${title}

An interface takes at most so many records a call. Write \`${call}(list, size)\`, which cuts a list into batches.

\`\`\`js example
${call}([1, 2, 3, 4, 5], 2) // [[1, 2], [3, 4], [5]]
\`\`\`

- Every batch but the last has \`size\` elements; the last has what is left, and is never empty.
- The order stays as it is, and \`list\` is not changed.
- A \`size\` that is not a whole number above 0 is refused with a \`RangeError\` whose message contains "size".
`
}

function programs(module: string, call: string, language: Language): Files {
  const type = annotationFor(language)
  const file = `${module}.${extensionOf(language)}`
  const head = `export function ${call}${type('<Item>')}(list${type(': readonly Item[]')}, size${type(': number')})${type(': Item[][]')} {`
  const refusal = `  if (!Number.isInteger(size) || size < 1) throw new RangeError('size must be a whole number above 0')`
  const batches = `  const batches${type(': Item[][]')} = []`
  const program = (...lines: string[]) => `${[head, ...lines, '}'].join('\n')}\n`
  const loop = (end: string) =>
    `  for (let start = 0; ${end}; start += size) batches.push(list.slice(start, start + size))`
  return {
    [`files/${language}/${file}`]: program('  return []'),
    [`solution/${language}/${file}`]: program(refusal, batches, loop('start < list.length'), '  return batches'),
    [`wrong/${language}/drops-the-rest/${file}`]: program(
      refusal,
      batches,
      loop('start + size <= list.length'),
      '  return batches',
    ),
    [`wrong/${language}/corrects-the-size/${file}`]: program(
      '  size = Math.max(1, Math.floor(size))',
      batches,
      loop('start < list.length'),
      '  return batches',
    ),
    [`wrong/${language}/adds-an-empty-batch/${file}`]: program(
      refusal,
      batches,
      loop('start <= list.length'),
      '  return batches',
    ),
  }
}
