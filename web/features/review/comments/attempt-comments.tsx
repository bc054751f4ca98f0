import { useQuery } from '@tanstack/react-query'
import { commentsQuery, writeComment } from '../api/comments.ts'
import { CommentForm } from './comment-form.tsx'
import classes from './comments.module.css'
import { ThreadCard } from './thread-card.tsx'

/** What reviewers say to each other of the whole attempt, and a list of what they say of its lines. */
export function AttemptComments({ attemptId }: { attemptId: string }) {
  const { data } = useQuery(commentsQuery(attemptId))
  if (!data) return null
  return (
    <section className={classes.section} aria-labelledby="comments-title">
      <h2 id="comments-title" className={classes.heading}>
        Comments
      </h2>
      {data.isHidden && (
        <p className={classes.sub}>What others wrote is shown when both reviews are in, and what you write too.</p>
      )}
      {data.threads.map((thread) => (
        <ThreadCard
          key={thread.id}
          attemptId={attemptId}
          thread={thread}
          {...(thread.place && { about: `${thread.place.path}, line ${thread.place.line}` })}
        />
      ))}
      <CommentForm
        attemptId={attemptId}
        label="Comment on the whole attempt"
        action="Comment"
        send={(body) => writeComment(attemptId, { body, thread: null, place: null })}
      />
    </section>
  )
}
