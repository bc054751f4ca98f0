import { VisuallyHidden } from '@mantine/core'
import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react'
import { useStore } from '../../../shared/state/store.ts'
import type { JournalStatus } from '../journal/status.ts'
import { useSession } from '../session/session-context.ts'
import classes from './save-state.module.css'

/** Whether the work is safe, in a word; the sentence behind it is the button's title and is read out on a change. */
export function SaveState() {
  const status = useStore(useSession().journal.status)
  const { icon: StateIcon, word, sentence, tone } = describe(status)
  return (
    <span className={classes.state} data-tone={tone} title={sentence}>
      <StateIcon size={16} stroke={1.7} aria-hidden="true" />
      <span className={classes.word}>{word}</span>
      <VisuallyHidden role="status">{tone === 'calm' ? '' : sentence}</VisuallyHidden>
    </span>
  )
}

function describe({ phase, kept }: JournalStatus) {
  if (phase === 'stopped') {
    return { icon: IconAlertTriangle, word: 'Not saving', sentence: 'Nothing more is saved here.', tone: 'alarm' }
  }
  if (phase === 'offline') {
    const sentence = kept
      ? 'No connection. Go on working: your work is kept in this browser and sent when the line is back.'
      : 'No connection, and this browser does not let us keep your work. Do not close this page.'
    return {
      icon: IconCloudOff,
      word: kept ? 'Offline, kept here' : 'Offline',
      sentence,
      tone: kept ? 'warn' : 'alarm',
    }
  }
  if (!kept) {
    const sentence = 'Your work is saved on the server, but this browser does not let us keep a copy for a lost line.'
    return { icon: IconCloudUp, word: phase === 'saved' ? 'Saved' : 'Saving', sentence, tone: 'warn' }
  }
  if (phase === 'saving')
    return { icon: IconCloudUp, word: 'Saving', sentence: 'Your work is being saved.', tone: 'calm' }
  return { icon: IconCloudCheck, word: 'Saved', sentence: 'Everything you typed is on the server.', tone: 'calm' }
}
