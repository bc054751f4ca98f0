import type { Files, Language } from '../../../sandbox/index.ts'
import { annotationFor, extensionOf, type NewCase, type NewChallenge, testFile } from './new-challenge.ts'

/** A project of three files in which the last records of a list get lost. */
export function breakFixFiles(challenge: NewChallenge): Files {
  const suite = (path: string, module: string, call: string, cases: readonly NewCase[]) =>
    testFile(challenge, { path, module, call, cases })
  return {
    'statement.md': statement(challenge.title),
    ...Object.assign({}, ...challenge.languages.map(project)),
    ...suite('tests/visible/ticket', 'src/deliveries', 'deliveries', [
      {
        name: 'five records',
        args: '[1, 2, 3, 4, 5]',
        expect: '[{ batch: 1, records: [1, 2, 3, 4] }, { batch: 2, records: [5] }]',
      },
    ]),
    ...suite('tests/hidden/deliveries', 'src/deliveries', 'deliveries', [
      { name: 'four records', args: '[5, 6, 7, 8]', expect: '[{ batch: 1, records: [5, 6, 7, 8] }]' },
      { name: 'one record', args: '[9]', expect: '[{ batch: 1, records: [9] }]' },
      { name: 'no record', args: '[]', expect: '[]' },
    ]),
    ...suite('tests/hidden/batches', 'src/in-batches', 'inBatches', [
      { name: 'an exact fit', args: '[1, 2, 3, 4], 2', expect: '[[1, 2], [3, 4]]' },
      { name: 'a rest', args: '[7, 8, 9, 10], 3', expect: '[[7, 8, 9], [10]]' },
      { name: 'a rest of several', args: '[1, 2, 3, 4, 5], 3', expect: '[[1, 2, 3], [4, 5]]' },
    ]),
  }
}

function statement(title: string): string {
  return `# ${title}

A customer reports:

> Every night you send us the day's records. For a week now the last ones have been missing, one to three of them. On
> Tuesday all were there; that day we had exactly 400.

The records are sent in batches, see \`src/deliveries\` and \`src/in-batches\`. Find out why some are lost, and mend it.

- Every record is delivered exactly once, and in order.
- No batch is empty, and none is larger than \`src/config\` says.
`
}

function project(language: Language): Files {
  const type = annotationFor(language)
  const extension = extensionOf(language)
  const head = `export function inBatches${type('<Item>')}(list${type(': readonly Item[]')}, size${type(': number')})${type(': Item[][]')} {`
  const inBatches = (end: string, ...more: string[]) =>
    [
      head,
      `  const batches${type(': Item[][]')} = []`,
      `  for (let start = 0; ${end}; start += size) batches.push(list.slice(start, start + size))`,
      ...more,
      '  return batches',
      '}',
      '',
    ].join('\n')
  const file = `src/in-batches.${extension}`
  const broken = 'start + size <= list.length'
  return {
    [`files/${language}/${file}`]: inBatches(broken),
    [`files/${language}/src/config.${extension}`]: '/** Records of a batch at most. */\nexport const batchSize = 4\n',
    [`files/${language}/src/deliveries.${extension}`]: [
      `import { batchSize } from './config.${extension}'`,
      `import { inBatches } from './in-batches.${extension}'`,
      '',
      '/** What is sent to the customer: numbered batches. */',
      `export function deliveries${type('<Item>')}(records${type(': readonly Item[]')}) {`,
      '  return inBatches(records, batchSize).map((batch, index) => ({ batch: index + 1, records: batch }))',
      '}',
      '',
    ].join('\n'),
    [`solution/${language}/${file}`]: inBatches('start < list.length'),
    [`wrong/${language}/adds-an-empty-batch/${file}`]: inBatches('start <= list.length'),
    [`wrong/${language}/sends-one-record-more/${file}`]: inBatches(
      broken,
      '  if (list.length % size > 0) batches.push(list.slice(-1))',
    ),
  }
}
