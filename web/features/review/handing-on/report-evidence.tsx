import type { InterviewReport } from '../../../../server/shared/handing-on.ts'
import { FullStatement } from '../../../shared/statement/full-statement.tsx'
import { Statement } from '../../../shared/statement/statement.tsx'
import { ScrollBox } from '../../../shared/ui/scroll-box.tsx'
import classes from './report.module.css'

/** One challenge: what was asked, and what came of it. */
export function ReportEvidence({ challenge }: { challenge: InterviewReport['challenges'][number] }) {
  const { slug, title, statement, files, questions, answer } = challenge
  const paths = Object.entries(files)
  return (
    <section className={classes.evidence} aria-labelledby={`evidence-${slug}`}>
      <h2 id={`evidence-${slug}`} className={classes.challenge}>
        {title}
      </h2>
      {statement.trim() !== '' && (
        <details className={classes.asked}>
          <summary>What was asked</summary>
          <FullStatement text={statement} />
        </details>
      )}
      {answer !== null && answer.trim() !== '' && (
        <>
          <h3 className={classes.heading}>What the candidate wrote back</h3>
          <Statement text={answer} />
        </>
      )}
      {questions.map((question, index) => (
        <div key={question.prompt} className={classes.question}>
          <h3 className={classes.heading}>{questions.length > 1 ? `Question ${index + 1}` : 'Question'}</h3>
          <Statement text={question.prompt} folder={question.folder} />
          <h3 className={classes.heading}>Answer</h3>
          {question.answer.trim() === '' ? <p>Nothing was written.</p> : <Statement text={question.answer} />}
        </div>
      ))}
      {questions.length === 0 && paths.length === 0 && <p>Nothing was changed.</p>}
      {paths.map(([path, text]) => (
        <figure key={path} className={classes.file}>
          <figcaption>{path}</figcaption>
          <ScrollBox as="pre">
            <code>{text}</code>
          </ScrollBox>
        </figure>
      ))}
    </section>
  )
}
