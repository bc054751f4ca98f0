import type { CandidateQuestion } from '../../../../server/shared/attempts.ts'
import { questionPath } from '../../../../server/shared/prose.ts'
import { Statement } from '../../../shared/statement/statement.tsx'
import { usePlace, useSession } from '../session/session-context.ts'
import { HandInAnswers } from './hand-in-answers.tsx'
import { ProseField } from './prose-field.tsx'
import classes from './written-pane.module.css'

/** The questions of a challenge that is answered in prose, each with the field for its answer. */
export function WrittenPane() {
  const session = useSession()
  const { challenge: slug } = usePlace()
  const { questions } = session.challenge(slug)
  return (
    <section key={slug} className={classes.pane} aria-label="Your answers">
      <ol className={classes.questions}>
        {questions.map((question, index) => (
          <li key={question.id} className={classes.question}>
            <Question question={question} name={questions.length > 1 ? `Question ${index + 1}` : 'Question'} />
          </li>
        ))}
      </ol>
      <HandInAnswers />
    </section>
  )
}

function Question({ question, name }: { question: CandidateQuestion; name: string }) {
  const { challenge, language } = usePlace()
  const { id, prompt, folder, words } = question
  return (
    <>
      <h3 className={classes.name}>{name}</h3>
      <Statement text={prompt} folder={folder} />
      <ProseField
        document={{ challenge, language, path: questionPath(id) }}
        label={`Answer to ${name.toLowerCase()}`}
        words={words}
        placeholder="Write here. Markdown works."
      />
    </>
  )
}
