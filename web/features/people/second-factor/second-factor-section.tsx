import { Button, Group } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SecondFactorState } from '../../../../server/shared/review.ts'
import { meQuery } from '../../../shared/staff/read-me.ts'
import classes from '../people.module.css'
import { SecondFactorDialog, type Task } from './second-factor-dialog.tsx'

const sentences: Readonly<Record<SecondFactorState, string>> = {
  on: 'Signing in takes your password and a code from your phone.',
  off: 'A code from your phone, asked for after your password, keeps others out who know the password.',
  needed: 'Your company asks everybody for one. Turn it on, and everything else opens.',
  none: 'You sign in with your company’s own system, which asks for what it asks for.',
}

/** One's own second factor. */
export function SecondFactorSection() {
  const { data: me } = useQuery(meQuery)
  const queries = useQueryClient()
  const [task, open] = useState<Task | null>(null)
  if (!me) return null
  const { secondFactor } = me
  const close = () => {
    open(null)
    void queries.invalidateQueries()
  }
  return (
    <section className={classes.part} aria-labelledby="second-factor">
      <h2 id="second-factor" className={classes.heading}>
        Second factor{' '}
        {secondFactor !== 'none' && (
          <span className={classes.mark} data-state={secondFactor === 'on' ? 'active' : secondFactor}>
            {secondFactor === 'on' ? 'On' : 'Off'}
          </span>
        )}
      </h2>
      <p className={classes.lead}>{sentences[secondFactor]}</p>
      <Group>
        {(secondFactor === 'off' || secondFactor === 'needed') && (
          <Button onClick={() => open('turn-on')}>Turn it on</Button>
        )}
        {secondFactor === 'on' && (
          <>
            <Button variant="default" onClick={() => open('new-codes')}>
              New backup codes
            </Button>
            <Button variant="default" onClick={() => open('turn-off')}>
              Turn it off
            </Button>
          </>
        )}
      </Group>
      {task && <SecondFactorDialog task={task} onClose={close} />}
    </section>
  )
}
