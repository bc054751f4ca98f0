import type { CandidateAfterwards } from '../../../server/shared/receipts.ts'
import classes from './feedback.module.css'
import { FeedbackForm } from './feedback-form.tsx'

/** Feedback on each challenge, while it can be given. */
export function Feedback({ token, afterwards }: { token: string; afterwards: CandidateAfterwards }) {
  const { receipt, feedback, feedbackIsOpen } = afterwards
  if (!feedbackIsOpen) return null
  return (
    <section className={classes.section} aria-labelledby="feedback-title">
      <h2 id="feedback-title" className={classes.title}>
        How were the tasks?
      </h2>
      <p>
        It helps whoever writes them. They read what everybody says of a task together; nobody sees it beside your
        result.
      </p>
      {receipt.challenges.map(({ slug, title }) => (
        <FeedbackForm
          key={slug}
          token={token}
          challenge={{ slug, title }}
          given={feedback.find(({ challenge }) => challenge === slug)}
        />
      ))}
    </section>
  )
}
