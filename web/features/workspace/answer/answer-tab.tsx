import { Tabs, VisuallyHidden } from '@mantine/core'
import { useStore } from '../../../shared/state/store.ts'
import { usePlace, useSession } from '../session/session-context.ts'
import classes from './answer.module.css'
import { useAnswer } from './use-answer.ts'

/** The tab of the answer. Once work is handed in and nothing is written, a dot asks for it, and no more than that. */
export function AnswerTab({ className }: { className?: string | undefined }) {
  const { challenge } = usePlace()
  const { text } = useAnswer()
  const hasSubmitted = (useStore(useSession().submissions.all)[challenge]?.length ?? 0) > 0
  const isAsked = hasSubmitted && text.trim() === ''
  return (
    <Tabs.Tab className={className ?? ''} value="answer">
      Write back
      {isAsked && (
        <>
          <span className={classes.dot} aria-hidden="true" />
          <VisuallyHidden>, nothing written yet</VisuallyHidden>
        </>
      )}
    </Tabs.Tab>
  )
}
