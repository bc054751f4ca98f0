import { ActionIcon, Menu, Modal } from '@mantine/core'
import {
  IconClockPause,
  IconClockPlus,
  IconDots,
  IconDownload,
  IconHistory,
  IconLinkOff,
  IconMailForward,
  IconRefresh,
  IconTrash,
} from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AssessmentView, InvitationView } from '../../../../server/shared/assessments.ts'
import { AttemptLink } from '../../../shared/staff/attempt-link.tsx'
import { meQuery } from '../../../shared/staff/read-me.ts'
import { ClockControls } from '../../../shared/timekeeping/clock-controls.tsx'
import { resendInvitation, revokeInvitation } from '../api/invitations.ts'
import classes from './candidates.module.css'
import { EraseForm } from './erase-form.tsx'
import { ExtraTimeForm } from './extra-time-form.tsx'
import { ReopenForm } from './reopen-form.tsx'
import { Timeline } from './timeline.tsx'

interface InvitationActionsProps {
  readonly invitation: InvitationView
  readonly canChange: boolean
  readonly assessment: AssessmentView
}

type Dialog = 'timeline' | 'clock' | 'extra-time' | 'reopen' | 'erase'

const titles: Readonly<Record<Dialog, string>> = {
  timeline: 'What has happened',
  clock: 'The clock',
  'extra-time': 'Extra time',
  reopen: 'Reopen',
  erase: 'Erase',
}

/** What can be done for one candidate, as far as their state allows it. */
export function InvitationActions({ invitation, canChange, assessment }: InvitationActionsProps) {
  const { id, name, state, attemptId, isPaused } = invitation
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const isAdmin = useQuery(meQuery).data?.role === 'admin'
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries({ queryKey: ['invitations', assessment.id] })
  const acting = useMutation({ mutationFn: (act: (id: string) => Promise<unknown>) => act(id), onSettled: refresh })
  const isUnused = state === 'ready' || state === 'scheduled'
  const isOver = state === 'finished' || state === 'expired' || state === 'revoked'
  return (
    <div className={classes.actions}>
      {acting.error && (
        <p className={classes.fault} role="alert">
          {acting.error.message}
        </p>
      )}
      {attemptId && (
        <AttemptLink id={attemptId} aria-label={`Attempt of ${name}`}>
          Attempt
        </AttemptLink>
      )}
      {canChange && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" aria-label={`What to do for ${name}`} loading={acting.isPending}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconHistory size={16} />} onClick={() => setDialog('timeline')}>
              What has happened
            </Menu.Item>
            {state === 'running' && attemptId && (
              <Menu.Item leftSection={<IconClockPause size={16} />} onClick={() => setDialog('clock')}>
                More time, or a pause
              </Menu.Item>
            )}
            {isUnused && (
              <>
                <Menu.Item leftSection={<IconMailForward size={16} />} onClick={() => acting.mutate(resendInvitation)}>
                  Send the link again
                </Menu.Item>
                <Menu.Item leftSection={<IconClockPlus size={16} />} onClick={() => setDialog('extra-time')}>
                  Extra time
                </Menu.Item>
                <Menu.Item leftSection={<IconLinkOff size={16} />} onClick={() => acting.mutate(revokeInvitation)}>
                  Revoke
                </Menu.Item>
              </>
            )}
            {isOver && (
              <Menu.Item leftSection={<IconRefresh size={16} />} onClick={() => setDialog('reopen')}>
                Reopen
              </Menu.Item>
            )}
            <Menu.Divider />
            <Menu.Item
              leftSection={<IconDownload size={16} />}
              component="a"
              href={`/api/invitations/${id}/personal-data`}
              download
            >
              Download their data
            </Menu.Item>
            {isAdmin && (
              <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => setDialog('erase')}>
                Erase
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      <Modal opened={dialog !== null} onClose={() => setDialog(null)} title={dialog && `${titles[dialog]}: ${name}`}>
        {dialog === 'timeline' && <Timeline id={id} />}
        {dialog === 'clock' && attemptId && (
          <ClockControls
            target={{ of: 'attempts', id: attemptId }}
            who={name}
            canPause={!isPaused}
            canResume={isPaused}
          />
        )}
        {dialog === 'extra-time' && (
          <ExtraTimeForm invitation={invitation} assessment={assessment} onDone={() => done(refresh, setDialog)} />
        )}
        {dialog === 'erase' && <EraseForm id={id} onDone={() => done(refresh, setDialog)} />}
        {dialog === 'reopen' && <ReopenForm invitation={invitation} onDone={() => done(refresh, setDialog)} />}
      </Modal>
    </div>
  )
}

function done(refresh: () => Promise<void>, setDialog: (dialog: null) => void): void {
  setDialog(null)
  void refresh()
}
