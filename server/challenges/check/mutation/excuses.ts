import { type Class, parseSync, Visitor } from 'oxc-parser'
import type { Files } from '../../../../sandbox/index.ts'
import { type Report, warningAt } from '../../format/problem.ts'
import type { Mutant } from './mutant.ts'

/**
 * A line of the reference above which, or at whose end, the author says that a change to it changes nothing:
 *
 *   // equivalent mutant: a stage that is empty is never reached
 *   // equivalent mutant `i <= last`: the last one is empty
 */
export interface Mark {
  readonly file: string
  /** The line whose mutants it excuses. */
  readonly line: number
  /** The line of the comment itself. */
  readonly at: number
  /** The one replacement that it is about, white space left out; null for every one of the line. */
  readonly replacement: string | null
  readonly reason: string
}

const comment = /^(.*)\/\/\s*equivalent mutants?\b\s*(?:`([^`]+)`)?\s*:?\s*(.*)$/

export function marksIn(files: Files): Mark[] {
  return Object.entries(files).flatMap(([file, text]) => {
    const lines = text.split('\n')
    return lines.flatMap((line, index) => {
      const [, before, replacement, reason] = comment.exec(line) ?? []
      if (before === undefined || reason === undefined) return []
      let target = index
      if (before.trim() === '') while (lines[++target]?.trim().startsWith('//'));
      return [
        {
          file,
          line: target + 1,
          at: index + 1,
          replacement: replacement === undefined ? null : bare(replacement),
          reason: reason.trim(),
        },
      ]
    })
  })
}

/** The mark that excuses a mutant. */
export function markOf(mutant: Mutant, marks: readonly Mark[]): Mark | undefined {
  const here = marks.filter(({ file, line }) => file === mutant.file && line === mutant.start.line)
  return here.find(({ replacement }) => replacement === null || replacement === bare(mutant.replacement))
}

/** A mark that excuses nothing hides what comes to its line later; one without a reason convinces nobody. */
export function reportMarks(folder: string, marks: readonly Mark[], used: ReadonlySet<Mark>, report: Report): void {
  for (const mark of marks) {
    const file = `${folder}/${mark.file}`
    if (mark.reason === '') {
      report(warningAt(file, mark.at, 'calls a mutant equivalent without a reason; write it behind a colon'))
    } else if (!used.has(mark)) {
      report(
        warningAt(file, mark.at, 'calls a mutant equivalent, and none here survives the tests; remove the comment'),
      )
    }
  }
}

/** True where the mutant is a text inside an error: tests ask for an error, seldom for its words. */
export function wordingOfErrors(files: Files): (mutant: Mutant) => boolean {
  const spans = new Map(Object.entries(files).map(([path, text]) => [path, errorTexts(path, text)]))
  return ({ mutator, file, start }) =>
    mutator === 'StringLiteral' &&
    (spans.get(file) ?? []).some(({ from, to }) => compare(from, start) <= 0 && compare(start, to) < 0)
}

interface Span {
  readonly from: Mutant['start']
  readonly to: Mutant['start']
}

/** What stands in `new SomeError(…)`, and in the `super(…)` and the `name` of a class of errors. */
function errorTexts(path: string, text: string): Span[] {
  const spans: Span[] = []
  const add = ({ start, end }: { start: number; end: number }) =>
    spans.push({ from: positionAt(text, start), to: positionAt(text, end) })
  const addTextsOf = ({ superClass, body: { body: members } }: Class) => {
    if (!isError(superClass)) return
    for (const member of members) {
      if (member.type === 'PropertyDefinition' && member.value && isNamed(member.key, 'name')) add(member.value)
      if (member.type !== 'MethodDefinition' || member.kind !== 'constructor') continue
      for (const statement of member.value.body?.body ?? []) {
        if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') continue
        if (statement.expression.callee.type === 'Super') statement.expression.arguments.forEach(add)
      }
    }
  }
  new Visitor({
    NewExpression({ callee, arguments: given }) {
      if (isError(callee)) given.forEach(add)
    },
    ClassDeclaration(node) {
      addTextsOf(node)
    },
    ClassExpression(node) {
      addTextsOf(node)
    },
  }).visit(parseSync(path, text).program)
  return spans
}

function isError(node: { readonly type: string; readonly name?: unknown } | null): boolean {
  return node?.type === 'Identifier' && typeof node.name === 'string' && node.name.endsWith('Error')
}

function isNamed(node: { readonly type: string; readonly name?: unknown }, name: string): boolean {
  return node.type === 'Identifier' && node.name === name
}

function positionAt(text: string, offset: number): Mutant['start'] {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

function compare(a: Mutant['start'], b: Mutant['start']): number {
  return a.line - b.line || a.column - b.column
}

function bare(code: string): string {
  return code.replace(/\s+/g, '')
}
