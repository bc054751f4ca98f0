import { Button } from '@mantine/core'
import { IconMessage } from '@tabler/icons-react'
import { useState } from 'react'
import type { CommentPlace, CommentThread } from '../../../../server/shared/comments.ts'
import { writeComment } from '../api/comments.ts'
import { CommentForm } from './comment-form.tsx'
import classes from './comments.module.css'
import { ThreadCard } from './thread-card.tsx'

interface LineCommentsProps {
  readonly attemptId: string
  readonly file: Omit<CommentPlace, 'line'>
  /** Of this file. */
  readonly threads: readonly CommentThread[]
  /** Where the cursor is. */
  readonly line: number
}

/** Threads on the lines of the file above, and the way to begin one where the cursor is. */
export function LineComments({ attemptId, file, threads, line }: LineCommentsProps) {
  const [commented, setCommented] = useState<number | null>(null)
  return (
    <section className={classes.lines} aria-label="Comments on lines">
      {threads.map((thread) => (
        <ThreadCard key={thread.id} attemptId={attemptId} thread={thread} about={`Line ${thread.place?.line}`} />
      ))}
      {commented === null ? (
        <Button size="xs" variant="default" leftSection={<IconMessage size={14} />} onClick={() => setCommented(line)}>
          Comment on line {line}
        </Button>
      ) : (
        <CommentForm
          attemptId={attemptId}
          label={`Comment on line ${commented}`}
          action="Comment"
          send={(body) => writeComment(attemptId, { body, thread: null, place: { ...file, line: commented } })}
          onDone={() => setCommented(null)}
          onCancel={() => setCommented(null)}
        />
      )}
    </section>
  )
}
