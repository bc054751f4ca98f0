import { Button, Checkbox } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AccommodationWish, CandidateAccommodation } from '../../../server/shared/accommodations.ts'
import classes from './accommodation.module.css'
import { requestAccommodation } from './request-accommodation.ts'

const wishes: Readonly<Record<AccommodationWish, string>> = {
  'extra-time': 'Extra time',
  breaks: 'Breaks, with the clock stopped',
  other: 'Something else',
}

interface AccommodationProps {
  readonly token: string
  readonly company: string
  readonly accommodation: CandidateAccommodation | null
}

/** A request for what somebody needs to work on even terms, and what was answered. */
export function Accommodation({ token, company, accommodation }: AccommodationProps) {
  const isOpen = accommodation !== null && accommodation.answer === null
  return (
    <section className={classes.card} aria-labelledby="accommodation-title">
      <h2 id="accommodation-title" className={classes.title}>
        Do you need something to work well?
      </h2>
      {accommodation?.answer && <Answer company={company} answer={accommodation.answer} />}
      {isOpen ? (
        <p role="status">You have asked {company}. The answer appears here, so please wait for it before you start.</p>
      ) : (
        <details>
          <summary>{accommodation ? 'Ask again' : 'Ask for extra time, breaks or something else'}</summary>
          <RequestForm token={token} company={company} />
        </details>
      )}
    </section>
  )
}

function Answer({ company, answer }: { company: string; answer: NonNullable<CandidateAccommodation['answer']> }) {
  return (
    <div className={classes.answer}>
      <p>
        <strong>{company} has answered.</strong>{' '}
        {answer.extraMinutes !== null && answer.extraMinutes > 0
          ? `You have ${answer.extraMinutes} minutes of extra time.`
          : 'Your time stays as it was.'}
      </p>
      {answer.reply && <p>{answer.reply}</p>}
    </div>
  )
}

function RequestForm({ token, company }: { token: string; company: string }) {
  const [chosen, setChosen] = useState<readonly AccommodationWish[]>([])
  const [note, setNote] = useState('')
  const queries = useQueryClient()
  const asking = useMutation({
    mutationFn: () => requestAccommodation(token, { wishes: [...chosen], note }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['invitation', token] }),
  })
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        asking.mutate()
      }}
    >
      {(Object.keys(wishes) as AccommodationWish[]).map((wish) => (
        <Checkbox
          key={wish}
          label={wishes[wish]}
          checked={chosen.includes(wish)}
          onChange={(event) =>
            setChosen(event.currentTarget.checked ? [...chosen, wish] : chosen.filter((each) => each !== wish))
          }
        />
      ))}
      <label htmlFor="accommodation-note">In your words, as much as you like to say</label>
      <textarea
        id="accommodation-note"
        className={classes.note}
        rows={3}
        maxLength={2_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <p>Only those at {company} who arrange assessments read it. It does not affect how your work is judged.</p>
      {asking.error && (
        <p className={classes.fault} role="alert">
          {asking.error.message}
        </p>
      )}
      <Button type="submit" variant="default" disabled={chosen.length === 0} loading={asking.isPending}>
        Send the request
      </Button>
    </form>
  )
}
