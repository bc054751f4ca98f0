import { html, raw } from 'hono/html'
import { sourceDiff } from '../check/mutation/source-diff.ts'
import { failedHidden } from '../check/running/judge-run.ts'
import type { CodeChallenge, WrittenChallenge } from '../format/challenge.ts'
import { problemText } from '../format/problem.ts'
import { filesBelow } from '../format/source.ts'
import type { PreviewState } from './preview.ts'

type Report = NonNullable<PreviewState['report']>
type Html = ReturnType<typeof html>

/** What the author's drawer shows beside the workspace: everything that a candidate must not see. */
export function drawer({ challenge, faults, report }: PreviewState): Html {
  return html`
    ${faults.length > 0 ? html`<section class="faults" role="alert"><h2>Not shown as it stands</h2>${list(faults.map(problemText))}</section>` : ''}
    <section><h2>Quality</h2>${report ? quality(report, challenge?.kind === 'written' ? null : challenge) : html`<p>The check is under way…</p>`}</section>
    ${challenge?.kind === 'written' ? rubrics(challenge) : ''}
    ${challenge && challenge.kind !== 'written' ? solution(challenge) : ''}
  `
}

function quality(report: Report, challenge: CodeChallenge | null): Html {
  const { problems, runs, mutation } = report
  return html`
    ${problems.length === 0 ? html`<p class="good">No error, no warning.</p>` : list(problems.map((problem) => `${problem.severity}: ${problemText(problem)}`))}
    ${runs.length > 0 ? solutionScores(runs) : ''}
    ${mutation && challenge ? survivors(mutation, challenge) : ''}
  `
}

function solutionScores(runs: Report['runs']): Html {
  return html`
    <table>
      <caption>What each solution scores</caption>
      <tbody>
        ${runs.map(
          (run) => html`<tr><th scope="row">${run.folder}</th><td>${run.verdict.score?.toFixed(2) ?? 'not run'}</td>
            <td>${failedHidden(run.verdict)[0]?.name ?? ''}</td></tr>`,
        )}
      </tbody>
    </table>
  `
}

function solution(challenge: CodeChallenge): Html {
  return html`
    <section><h2>Hidden tests</h2>${files(challenge, 'tests/hidden')}</section>
    ${challenge.languages.map((language) => html`<section><h2>Reference, ${language}</h2>${files(challenge, `solution/${language}`)}</section>`)}
  `
}

function rubrics({ questions }: WrittenChallenge): Html[] {
  return questions.map(
    ({ id, rubric }) => html`<section><h2>What reviewers look for: ${id}</h2>
      ${list(rubric.map(({ criterion, weight, levels }) => `${criterion} (weight ${weight}): ${levels.join(', ')}`))}</section>`,
  )
}

function survivors(mutation: NonNullable<Report['mutation']>, challenge: CodeChallenge): Html {
  const [language] = challenge.languages
  const left = mutation.mutants.filter(({ status }) => status === 'survived')
  return html`
    <h3>Mutation score ${mutation.score?.toFixed(2) ?? '–'}</h3>
    ${left.map((mutant) => {
      const { removed, added } = sourceDiff(challenge.reference[language]?.[mutant.file] ?? '', mutant)
      return html`<figure><figcaption>${mutant.file}:${mutant.start.line} passes every hidden test</figcaption>
        <pre>${removed.map((line) => html`<del>- ${line}</del>${raw('\n')}`)}${added.map((line) => html`<ins>+ ${line}</ins>${raw('\n')}`)}</pre></figure>`
    })}
  `
}

function files({ source }: CodeChallenge, folder: string): Html[] {
  return Object.entries(filesBelow(source, folder)).map(
    ([path, file]) =>
      html`<details><summary>${path}</summary><pre>${'text' in file ? file.text : 'not text'}</pre></details>`,
  )
}

function list(lines: readonly string[]): Html {
  return html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`
}
