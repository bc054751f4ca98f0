import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { BoardCard } from '../../../../server/shared/board.ts'
import { type DecisionOutcome, decisionOutcome } from '../../../../server/shared/decisions.ts'
import { plural } from '../../../shared/format/duration.ts'
import { decideMany } from '../api/board.ts'
import classes from './board.module.css'

const words: Readonly<Record<DecisionOutcome, string>> = { advance: 'Advance', hold: 'Hold', decline: 'Decline' }

/** Decides of everybody who is chosen, with one reason: of all of them, or of nobody. */
export function DecideBar({ cards, onDone }: { cards: readonly BoardCard[]; onDone: () => void }) {
  const queries = useQueryClient()
  const [outcome, setOutcome] = useState<DecisionOutcome>('advance')
  const [reason, setReason] = useState('')
  const refresh = () => queries.invalidateQueries({ queryKey: ['attempts'] })
  const deciding = useMutation({
    mutationFn: () => {
      const attempts = cards.flatMap(({ attemptId: id, basedOn }) => (id ? [{ id, basedOn }] : []))
      return decideMany({ attempts, outcome, reason })
    },
    onSuccess: async () => {
      setReason('')
      onDone()
      await refresh()
    },
    onError: refresh,
  })
  if (cards.length === 0) return null
  function submit(event: FormEvent) {
    event.preventDefault()
    deciding.mutate()
  }
  return (
    <form className={classes.bar} aria-label="Decide" onSubmit={submit}>
      <strong aria-live="polite">{plural(cards.length, 'candidate')} chosen</strong>
      <SegmentedControl
        size="xs"
        aria-label="Decision"
        value={outcome}
        onChange={(value) => setOutcome(decisionOutcome.parse(value))}
        data={decisionOutcome.options.map((value) => ({ value, label: words[value] }))}
      />
      <TextInput
        size="xs"
        w="18rem"
        aria-label="Reason"
        placeholder="Reason, for your colleagues"
        maxLength={2_000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" disabled={reason.trim() === ''} loading={deciding.isPending}>
        Decide
      </Button>
      <Button size="xs" variant="subtle" onClick={onDone}>
        Choose none
      </Button>
      {deciding.error && (
        <p role="alert" className={classes.fault}>
          {deciding.error.message}
        </p>
      )}
    </form>
  )
}
