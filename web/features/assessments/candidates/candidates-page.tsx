import { Button, Group, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AssessmentView } from '../../../../server/shared/assessments.ts'
import { mayInvite } from '../../../../server/shared/rights.ts'
import { plural } from '../../../shared/format/duration.ts'
import { LoadFault } from '../../../shared/staff/load-fault.tsx'
import { meQuery } from '../../../shared/staff/read-me.ts'
import { invitationsQuery } from '../api/invitations.ts'
import { AssessmentFrame } from '../assessment-frame.tsx'
import classes from './candidates.module.css'
import { ImportButton } from './import-button.tsx'
import { InvitationTable } from './invitation-table.tsx'
import { InviteButton } from './invite-button.tsx'

/** Whom an assessment invites, and what can be done for each of them. */
export function CandidatesPage({ id }: { id: string }) {
  const role = useQuery(meQuery).data?.role
  const isInviter = role !== undefined && mayInvite(role)
  return (
    <AssessmentFrame
      id={id}
      name="Candidates"
      action={(assessment) => isInviter && assessment.state === 'published' && <Invite assessment={assessment} />}
    >
      {(assessment) => <Candidates assessment={assessment} isInviter={isInviter} />}
    </AssessmentFrame>
  )
}

function Invite({ assessment }: { assessment: AssessmentView }) {
  return (
    <Group gap="xs">
      <ImportButton assessment={assessment} />
      <InviteButton assessment={assessment} />
    </Group>
  )
}

function Candidates({ assessment, isInviter }: { assessment: AssessmentView; isInviter: boolean }) {
  const [wanted, setWanted] = useState('')
  const [search] = useDebouncedValue(wanted.trim(), 200)
  const pages = useInfiniteQuery(invitationsQuery(assessment.id, search))
  const { data, error, refetch } = pages
  if (error) return <LoadFault error={error} retry={refetch} />
  if (!data) return null
  const total = data.pages[0]?.total ?? 0
  if (total === 0 && search === '' && wanted === '') {
    return <p className={classes.empty}>{emptyWords[assessment.state]}</p>
  }
  return (
    <>
      <div className={classes.filters}>
        <TextInput
          aria-label="Search by name or e-mail"
          placeholder="Search by name or e-mail"
          leftSection={<IconSearch size={16} />}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
        <p className={classes.count} aria-live="polite">
          {plural(total, 'candidate')}
        </p>
        {isInviter && (
          <Button
            variant="default"
            size="xs"
            className={classes.download}
            component="a"
            href={`/api/assessments/${assessment.id}/invitations/export`}
            download
          >
            Download as CSV
          </Button>
        )}
      </div>
      <InvitationTable
        invitations={data.pages.flatMap(({ invitations }) => invitations)}
        canChange={isInviter}
        assessment={assessment}
      />
      {pages.hasNextPage && (
        <Button variant="default" mt="md" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          Show more of {total.toLocaleString('en')}
        </Button>
      )}
    </>
  )
}

const emptyWords = {
  draft: 'This is a draft. Publish it in its settings, then invite candidates here.',
  published: 'Nobody is invited yet. Invite one candidate, or many from a spreadsheet.',
  archived: 'Nobody was invited before it was archived.',
} as const
