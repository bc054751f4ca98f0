import { Button, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import type { CommentThread, CommentView } from '../../../../server/shared/comments.ts'
import { shortMoment } from '../../../shared/format/date.ts'
import { editComment, resolveThread, writeComment } from '../api/comments.ts'
import { CommentForm } from './comment-form.tsx'
import classes from './comments.module.css'
import { useCommentAct } from './use-comments.ts'

interface ThreadCardProps {
  readonly attemptId: string
  readonly thread: CommentThread
  /** What it is about: "Line 12"; nothing where that goes without saying. */
  readonly about?: string
}

/** A thread: what was said, and the ways to answer and to settle it. */
export function ThreadCard({ attemptId, thread, about }: ThreadCardProps) {
  const [isReplying, setIsReplying] = useState(false)
  const resolving = useCommentAct(attemptId, (isResolved: boolean) => resolveThread(thread.id, isResolved))
  const { resolved } = thread
  return (
    <article className={classes.thread} data-resolved={resolved !== null} aria-label={about ?? 'Thread'}>
      {about && <p className={classes.about}>{about}</p>}
      {thread.comments.map((comment) => (
        <OneComment key={comment.id} attemptId={attemptId} comment={comment} />
      ))}
      <div className={classes.actions}>
        {resolved && (
          <span className={classes.sub}>
            Resolved by {resolved.by ?? 'somebody who is gone'}, {shortMoment(resolved.at)}
          </span>
        )}
        {!isReplying && (
          <Button size="compact-xs" variant="default" onClick={() => setIsReplying(true)}>
            Reply
          </Button>
        )}
        <Button
          size="compact-xs"
          variant="default"
          loading={resolving.isPending}
          onClick={() => resolving.mutate(resolved === null)}
        >
          {resolved ? 'Reopen' : 'Resolve'}
        </Button>
        {resolving.error && (
          <span className={classes.fault} role="alert">
            {resolving.error.message}
          </span>
        )}
      </div>
      {isReplying && (
        <CommentForm
          attemptId={attemptId}
          label="Your reply"
          action="Reply"
          send={(body) => writeComment(attemptId, { body, thread: thread.id, place: null })}
          onDone={() => setIsReplying(false)}
          onCancel={() => setIsReplying(false)}
        />
      )}
    </article>
  )
}

function OneComment({ attemptId, comment }: { attemptId: string; comment: CommentView }) {
  /** The version that was on the screen when the editing began. */
  const [editing, setEditing] = useState<number | null>(null)
  const { id, by, isMine, body, at, editedAt } = comment
  return (
    <div className={classes.comment}>
      <p className={classes.by}>
        <strong>{by ?? 'Somebody who is gone'}</strong>
        <span>
          {shortMoment(at)}
          {editedAt && ', edited'}
        </span>
        {isMine && editing === null && (
          <UnstyledButton className={classes.edit} onClick={() => setEditing(comment.version)}>
            Edit
          </UnstyledButton>
        )}
      </p>
      {editing === null ? (
        <p className={classes.body}>{body}</p>
      ) : (
        <CommentForm
          attemptId={attemptId}
          label="Your comment"
          action="Save"
          initial={body}
          send={(changed) => editComment(id, { body: changed, basedOn: editing })}
          onDone={() => setEditing(null)}
          onCancel={() => setEditing(null)}
        />
      )}
    </div>
  )
}
