import { ProseField } from '../written/prose-field.tsx'
import classes from './answer.module.css'
import { useAnswer } from './use-answer.ts'

/** Where candidates say what was wrong and what they changed. */
export function AnswerPanel() {
  const { document } = useAnswer()
  return (
    <section className={classes.panel} aria-label="Write back">
      <h2 className={classes.title}>What was wrong, and what did you change?</h2>
      <p className={classes.note}>
        A few sentences, as to a colleague. Reviewers read them beside your score. It is saved as you write and goes
        along with your work; you can hand in without it.
      </p>
      <ProseField
        document={document}
        label="What was wrong, and what you changed"
        words={{ min: null, max: 200 }}
        placeholder="The cause, the change, and how you know that it is mended."
      />
    </section>
  )
}
