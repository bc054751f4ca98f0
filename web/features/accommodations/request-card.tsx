import { Button, NumberInput, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AccommodationView, AccommodationWish } from '../../../server/shared/accommodations.ts'
import { shortMoment } from '../../shared/format/date.ts'
import { listed } from '../../shared/format/names.ts'
import { answerAccommodation } from './accommodations.ts'
import classes from './accommodations-page.module.css'

const words: Readonly<Record<AccommodationWish, string>> = {
  'extra-time': 'extra time',
  breaks: 'breaks',
  other: 'something else',
}

export function RequestCard({ request }: { request: AccommodationView }) {
  const { candidate, assessment, wishes, note, createdAt, answer, answeredBy, extraMinutes } = request
  return (
    <li className={classes.card}>
      <h2 className={classes.name}>{candidate.name}</h2>
      <p className={classes.facts}>
        {assessment.title}, {assessment.durationMinutes} minutes
        {extraMinutes > 0 && ` and ${extraMinutes} extra`} · asked {shortMoment(createdAt)}
      </p>
      <p>Asks for {listed(wishes.map((wish) => words[wish]))}.</p>
      {note && <blockquote className={classes.note}>{note}</blockquote>}
      {answer ? (
        <p className={classes.facts}>
          Answered by {answeredBy ?? 'somebody who is gone'}, {shortMoment(answer.answeredAt)}:{' '}
          {answer.extraMinutes !== null && `${answer.extraMinutes} extra minutes. `}
          {answer.reply}
        </p>
      ) : (
        <AnswerForm request={request} />
      )}
    </li>
  )
}

function AnswerForm({ request: { id, candidate, extraMinutes, state } }: { request: AccommodationView }) {
  const canGrant = state === 'ready' || state === 'scheduled'
  const [minutes, setMinutes] = useState<number | string>(extraMinutes)
  const [reply, setReply] = useState('')
  const queries = useQueryClient()
  const answering = useMutation({
    mutationFn: () => answerAccommodation(id, { extraMinutes: canGrant ? Number(minutes) : null, reply }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['accommodations'] }),
  })
  return (
    <form
      className={classes.form}
      aria-label={`Answer ${candidate.name}`}
      onSubmit={(event) => {
        event.preventDefault()
        answering.mutate()
      }}
    >
      {canGrant && (
        <NumberInput
          label="Extra time in all"
          suffix=" min"
          min={0}
          max={1_440}
          allowDecimal={false}
          value={minutes}
          onChange={setMinutes}
        />
      )}
      <Textarea
        label="Reply"
        description="The candidate reads it on their link."
        autosize
        minRows={2}
        maxLength={2_000}
        value={reply}
        onChange={(event) => setReply(event.currentTarget.value)}
      />
      {answering.error && (
        <p className={classes.fault} role="alert">
          {answering.error.message}
        </p>
      )}
      <Button type="submit" disabled={!canGrant && reply.trim() === ''} loading={answering.isPending}>
        Send the answer
      </Button>
    </form>
  )
}
