import { Button, Checkbox } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CandidateInvitation } from '../../../server/shared/attempts.ts'
import { momentText } from '../../shared/format/date.ts'
import { durationInWords } from '../../shared/format/duration.ts'
import { startAttempt, startKey } from './start-attempt.ts'
import classes from './start-card.module.css'

interface StartCardProps {
  readonly token: string
  readonly invitation: CandidateInvitation
  readonly onWork: () => void
  readonly isPreview: boolean
}

export function StartCard({ token, invitation, onWork, isPreview }: StartCardProps) {
  const [agreed, setAgreed] = useState(false)
  const queries = useQueryClient()
  const start = useMutation({
    mutationKey: startKey(token),
    mutationFn: () => startAttempt(token),
    onSuccess: onWork,
    // An answer that got lost may have started the clock: then the page is another one.
    onError: () => void queries.invalidateQueries({ queryKey: ['invitation', token] }),
  })
  return (
    <aside className={classes.card} aria-label="Start">
      <p className={classes.duration}>{durationInWords(invitation.durationMs)}</p>
      {invitation.extraMs > 0 && (
        <p className={classes.note}>{durationInWords(invitation.extraMs)} of it extra time, for you</p>
      )}
      <p className={classes.note}>Open until {momentText(invitation.expiresAt)}</p>
      <Checkbox
        className={classes.consent}
        checked={agreed}
        onChange={(event) => setAgreed(event.currentTarget.checked)}
        label={
          <>
            I have read <a href="#recorded">what is recorded</a>, and I agree to it.
          </>
        }
      />
      <Button
        fullWidth
        size="md"
        disabled={!agreed || isPreview}
        loading={start.isPending || start.isSuccess}
        rightSection={<IconArrowRight size={18} />}
        onClick={() => start.mutate()}
      >
        Start the clock
      </Button>
      <p className={classes.note}>
        {agreed ? 'The clock starts at once. Have a quiet place and a keyboard ready.' : 'Agree first, then start.'}
      </p>
      {start.error && (
        <p className={classes.fault} role="alert">
          {start.error.message} The clock has not started if you see this page.
        </p>
      )}
    </aside>
  )
}
