import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { CandidateFeedback } from '../../../server/shared/feedback.ts'
import classes from './feedback.module.css'
import { giveFeedback } from './give-feedback.ts'
import { GradeQuestion } from './grade-question.tsx'

interface FeedbackFormProps {
  readonly token: string
  readonly challenge: { readonly slug: string; readonly title: string }
  readonly given: CandidateFeedback | undefined
}

const questions = [
  { key: 'clear', text: 'Was it clear what was asked?', lowest: 'not at all', highest: 'entirely' },
  { key: 'fair', text: 'Was it a fair task?', lowest: 'not at all', highest: 'entirely' },
  { key: 'time', text: 'Was the time enough?', lowest: 'far too short', highest: 'plenty' },
] as const

/** What one challenge was like. Every question may be left out. */
export function FeedbackForm({ token, challenge: { slug, title }, given }: FeedbackFormProps) {
  const [grades, setGrades] = useState({
    clear: given?.clear ?? null,
    fair: given?.fair ?? null,
    time: given?.time ?? null,
  })
  const [comment, setComment] = useState(given?.comment ?? '')
  const saving = useMutation({ mutationFn: () => giveFeedback(token, { challenge: slug, ...grades, comment }) })
  const isEmpty = Object.values(grades).every((grade) => grade === null) && comment.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate()
  }
  return (
    <details className={classes.challenge}>
      <summary>
        {title}
        {(given || saving.isSuccess) && <span className={classes.given}>answered</span>}
      </summary>
      <form className={classes.form} onSubmit={submit}>
        {questions.map(({ key, ...question }) => (
          <GradeQuestion
            key={key}
            {...question}
            name={`${slug}-${key}`}
            value={grades[key]}
            onChange={(grade) => setGrades((before) => ({ ...before, [key]: grade }))}
          />
        ))}
        <label className={classes.label} htmlFor={`${slug}-comment`}>
          Anything else about this task?
        </label>
        <textarea
          id={`${slug}-comment`}
          className={classes.comment}
          rows={3}
          maxLength={4_000}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
        <div className={classes.actions}>
          <Button type="submit" variant="default" disabled={isEmpty} loading={saving.isPending}>
            Send feedback
          </Button>
          <span role="status">
            {saving.isSuccess && 'Thank you. You can change it until a decision is made.'}
            {saving.error?.message}
          </span>
        </div>
      </form>
    </details>
  )
}
