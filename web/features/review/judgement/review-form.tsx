import { Button, SegmentedControl, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DecisionOutcome } from '../../../../server/shared/decisions.ts'
import { remembered } from '../../../shared/storage/remembered.ts'
import { judgementQuery, submitReview } from '../api/judgement.ts'
import classes from './judgement.module.css'
import { judgementScope } from './judgement-scope.ts'

const choices = [
  { value: 'decline', label: 'Decline' },
  { value: 'hold', label: 'Hold' },
  { value: 'advance', label: 'Advance' },
]

/** What one recommends and why. The words are kept in this browser until they are in. */
export function ReviewForm({ attemptId }: { attemptId: string }) {
  const draftKey = `assay.review.${attemptId}`
  const queries = useQueryClient()
  const [recommendation, setRecommendation] = useState<DecisionOutcome>('hold')
  const [reason, setReason] = useState(() => remembered.getItem(draftKey) ?? '')
  const { queryKey } = judgementQuery(attemptId)
  const submitting = useMutation({
    // After the levels that are still on their way: without them a review is not complete.
    scope: judgementScope(attemptId),
    mutationFn: () => submitReview(attemptId, { recommendation, reason }),
    onSuccess: (judgement) => {
      remembered.setItem(draftKey, '')
      queries.setQueryData(queryKey, judgement)
      void queries.invalidateQueries({ queryKey: ['attempt', attemptId] })
    },
  })
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        submitting.mutate()
      }}
    >
      <div>
        <p className={classes.label}>Your recommendation</p>
        <SegmentedControl
          aria-label="Your recommendation"
          data={choices}
          value={recommendation}
          onChange={(value) => setRecommendation(value as DecisionOutcome)}
        />
      </div>
      <Textarea
        className={classes.wide}
        label="Why"
        description="For your colleagues. The candidate never reads it."
        autosize
        minRows={3}
        maxLength={4_000}
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value)
          remembered.setItem(draftKey, event.currentTarget.value)
        }}
      />
      {submitting.error && (
        <p className={classes.fault} role="alert">
          {submitting.error.message}
        </p>
      )}
      <Button type="submit" disabled={reason.trim() === ''} loading={submitting.isPending}>
        Hand in the review
      </Button>
    </form>
  )
}
