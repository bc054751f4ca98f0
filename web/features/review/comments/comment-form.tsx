import { Button, Group, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { CommentList } from '../../../../server/shared/comments.ts'
import classes from './comments.module.css'
import { useCommentAct } from './use-comments.ts'

interface CommentFormProps {
  readonly attemptId: string
  readonly label: string
  readonly action: string
  readonly initial?: string
  readonly send: (body: string) => Promise<CommentList>
  readonly onDone?: () => void
  readonly onCancel?: () => void
}

/** Words to write, or one's own to change. What was typed stays until it is stored. */
export function CommentForm({ attemptId, label, action, initial = '', send, onDone, onCancel }: CommentFormProps) {
  const [body, setBody] = useState(initial)
  const sending = useCommentAct(attemptId, send)
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        sending.mutate(body, {
          onSuccess: () => {
            setBody('')
            onDone?.()
          },
        })
      }}
    >
      <Textarea
        label={label}
        size="xs"
        autosize
        minRows={1}
        maxLength={5_000}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      {sending.error && (
        <p className={classes.fault} role="alert">
          {sending.error.message}
        </p>
      )}
      <Group gap="xs">
        <Button type="submit" size="xs" disabled={body.trim() === ''} loading={sending.isPending}>
          {action}
        </Button>
        {onCancel && (
          <Button size="xs" variant="subtle" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </Group>
    </form>
  )
}
