import { Button, CopyButton, Group, NumberInput, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { InterviewLink } from '../../../../server/shared/handing-on.ts'
import { dayText, shortMoment } from '../../../shared/format/date.ts'
import { createInterviewLink, interviewLinksQuery, revokeInterviewLink } from '../api/handing-on.ts'
import classes from './report.module.css'

/** Links for interviewers: whom each is for, until when, and the way to withdraw it. */
export function InterviewLinks({ attemptId }: { attemptId: string }) {
  const { data } = useQuery(interviewLinksQuery(attemptId))
  return (
    <section className={classes.links} aria-labelledby="links-title">
      <h2 id="links-title" className={classes.challenge}>
        Links for interviewers
      </h2>
      <p className={classes.note}>
        Whoever has the link reads the report below, without an account: no address, no reviewer’s words, no hidden
        tests.
      </p>
      {data && data.links.length > 0 && (
        <ul className={classes.linkList}>
          {data.links.map((link) => (
            <OneLink key={link.id} attemptId={attemptId} link={link} />
          ))}
        </ul>
      )}
      <NewLink attemptId={attemptId} />
    </section>
  )
}

const states = { open: 'open', expired: 'expired', revoked: 'withdrawn' } as const

function OneLink({ attemptId, link }: { attemptId: string; link: InterviewLink }) {
  const queries = useQueryClient()
  const revoking = useMutation({
    mutationFn: () => revokeInterviewLink(link.id),
    onSettled: () => queries.invalidateQueries({ queryKey: interviewLinksQuery(attemptId).queryKey }),
  })
  return (
    <li>
      <strong>{link.label}</strong>
      <span>
        {states[link.state]}
        {link.state === 'open' && `, until ${dayText(link.expiresAt)}`}
        {link.lastOpenedAt ? `, last opened ${shortMoment(link.lastOpenedAt)}` : ', not opened yet'}
      </span>
      {link.state === 'open' && (
        <Button size="compact-xs" variant="default" loading={revoking.isPending} onClick={() => revoking.mutate()}>
          Withdraw
        </Button>
      )}
    </li>
  )
}

function NewLink({ attemptId }: { attemptId: string }) {
  const queries = useQueryClient()
  const [label, setLabel] = useState('')
  const [days, setDays] = useState<number | string>(7)
  const making = useMutation({
    mutationFn: () => createInterviewLink(attemptId, { label, days: Number(days) }),
    onSuccess: () => {
      setLabel('')
      void queries.invalidateQueries({ queryKey: interviewLinksQuery(attemptId).queryKey })
    },
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        making.mutate()
      }}
    >
      <Group align="flex-end" gap="sm">
        <TextInput
          label="For whom"
          maxLength={100}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        <NumberInput label="Days" w={90} min={1} max={90} value={days} onChange={setDays} />
        <Button type="submit" variant="default" disabled={label.trim() === ''} loading={making.isPending}>
          Make a link
        </Button>
      </Group>
      {making.error && (
        <p className={classes.fault} role="alert">
          {making.error.message}
        </p>
      )}
      {making.data && (
        <Group gap="sm" mt="sm" wrap="nowrap">
          <TextInput
            className={classes.url}
            label="The link, shown this once"
            readOnly
            value={making.data.url}
            onFocus={(event) => event.currentTarget.select()}
          />
          <CopyButton value={making.data.url}>
            {({ copied, copy }) => (
              <Button variant="default" mt={24} onClick={copy}>
                {copied ? 'Copied' : 'Copy'}
              </Button>
            )}
          </CopyButton>
        </Group>
      )}
    </form>
  )
}
