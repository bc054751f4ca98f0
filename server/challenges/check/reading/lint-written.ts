import { foldLimits } from '../../../shared/limits.ts'
import type { Question, WrittenChallenge } from '../../format/challenge.ts'
import { type Problem, type Report, warningAt } from '../../format/problem.ts'
import { linksOf } from './statement-links.ts'
import { outlineOf } from './statement-outline.ts'

/** Characters of a word with the space behind it, generously counted. */
const wordLength = 8

/** What can be told of a written challenge by reading it: its texts, and whether people can score the answers. */
export function lintWritten(challenge: WrittenChallenge): Problem[] {
  const problems: Problem[] = []
  const report: Report = (problem) => problems.push(problem)
  const { statement, source, questions } = challenge
  outlineOf({ file: 'statement.md', text: statement, hasTitle: true }, report)
  linksOf({ file: 'statement.md', text: statement, source, given: new Set() }, report)
  for (const question of questions) {
    const isInline = !question.file.endsWith('.md')
    // Lines of a prompt that stands inside of challenge.yaml are not the file's lines.
    const tell: Report = (problem) => report(isInline ? { ...problem, line: null } : problem)
    outlineOf({ file: question.file, text: question.prompt, hasTitle: false }, tell)
    linksOf({ file: question.file, text: question.prompt, source, given: new Set() }, tell)
    scorable(question, report)
  }
  return problems
}

function scorable({ id, rubric, words }: Question, report: Report): void {
  const warn = (message: string) => report(warningAt('challenge.yaml', null, message))
  if (rubric.length === 0) {
    warn(`the question \`${id}\` has no rubric; say what reviewers shall look for, and what is better than what`)
  }
  const criteria = rubric.map(({ criterion }) => criterion)
  const twice = criteria.find((criterion, index) => criteria.indexOf(criterion) !== index)
  if (twice !== undefined) warn(`the rubric of \`${id}\` names \`${twice}\` twice; keep one`)
  const most = foldLimits.proseLength / wordLength
  if ((words.max ?? 0) > most) {
    warn(`the question \`${id}\` asks for more than ${most.toLocaleString('en')} words, which no answer can hold`)
  }
}
