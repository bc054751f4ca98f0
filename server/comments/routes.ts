import { Hono } from 'hono'
import { validator } from 'hono-openapi'
import { requireRole } from '../auth/require-role.ts'
import type { AppContext } from '../context.ts'
import { answer } from '../http/answer.ts'
import { describe } from '../http/describe.ts'
import type { StaffEnv } from '../http/env.ts'
import { idParam, refuseInvalid } from '../http/input.ts'
import { commentEdit, commentList, newComment, threadResolution } from '../shared/comments.ts'
import { editComment } from './edit-comment.ts'
import { listComments } from './list-comments.ts'
import { resolveThread } from './resolve-thread.ts'
import { writeComment } from './write-comment.ts'

/** What reviewers write to each other. Every answer is all of an attempt's threads, for who asks. */
export function commentRoutes(context: AppContext) {
  const reviewer = requireRole(context, 'reviewer')
  const id = validator('param', idParam, refuseInvalid)
  return new Hono<StaffEnv>()
    .get(
      '/api/attempts/:id/comments',
      describe({
        tag: 'company',
        summary: 'Threads on lines of an attempt’s files and on the whole of it',
        response: commentList,
        errors: ['not-found'],
      }),
      reviewer,
      id,
      async (c) =>
        answer(c, commentList, await listComments({ context, ...c.var, attemptId: c.req.valid('param').id })),
    )
    .post(
      '/api/attempts/:id/comments',
      describe({
        tag: 'company',
        summary: 'Begin a thread, or answer in one',
        response: commentList,
        status: 201,
        errors: ['invalid-input', 'not-found'],
      }),
      reviewer,
      id,
      validator('json', newComment, refuseInvalid),
      async (c) => {
        const { id: attemptId } = c.req.valid('param')
        const list = await writeComment({ context, ...c.var, attemptId, comment: c.req.valid('json') })
        return answer(c, commentList, list, 201)
      },
    )
    .put(
      '/api/comments/:id',
      describe({
        tag: 'company',
        summary: 'Change your own comment',
        response: commentList,
        errors: ['invalid-input', 'not-found', 'conflict'],
      }),
      reviewer,
      id,
      validator('json', commentEdit, refuseInvalid),
      async (c) =>
        answer(
          c,
          commentList,
          await editComment({ context, ...c.var, ...c.req.valid('param'), ...c.req.valid('json') }),
        ),
    )
    .post(
      '/api/comments/:id/resolution',
      describe({
        tag: 'company',
        summary: 'Settle the thread that begins with this comment, or open it again',
        response: commentList,
        errors: ['invalid-input', 'not-found', 'conflict'],
      }),
      reviewer,
      id,
      validator('json', threadResolution, refuseInvalid),
      async (c) =>
        answer(
          c,
          commentList,
          await resolveThread({ context, ...c.var, ...c.req.valid('param'), ...c.req.valid('json') }),
        ),
    )
}
