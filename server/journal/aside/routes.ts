import { Hono } from 'hono'
import { validator } from 'hono-openapi'
import type { AppContext } from '../../context.ts'
import { answer } from '../../http/answer.ts'
import { describe } from '../../http/describe.ts'
import type { CandidateEnv } from '../../http/env.ts'
import { refuseInvalid } from '../../http/input.ts'
import { requireLink } from '../../invitations/require-link.ts'
import { asideReceipt, asides } from '../../shared/aside.ts'
import { journalAppend } from '../../shared/journal.ts'
import { listAsides } from './select-asides.ts'
import { setAside } from './set-aside.ts'

/** What a candidate did in one place while the attempt went on in another. */
export function asideRoutes(context: AppContext) {
  const link = requireLink(context)
  return new Hono<CandidateEnv>()
    .post(
      '/api/candidate/asides',
      describe({
        tag: 'candidate',
        summary: 'Keep edits that the journal refused, beside it; repeating one is harmless',
        response: asideReceipt,
        errors: ['invalid-input', 'not-found', 'gone', 'too-large'],
      }),
      link,
      validator('json', journalAppend, refuseInvalid),
      async (c) => answer(c, asideReceipt, await setAside({ context, ...c.var, append: c.req.valid('json') })),
    )
    .get(
      '/api/candidate/asides',
      describe({
        tag: 'candidate',
        summary: 'What is kept beside the journal, as files',
        response: asides,
        errors: ['not-found', 'gone'],
      }),
      link,
      async (c) => answer(c, asides, { asides: await listAsides({ context, ...c.var }) }),
    )
}
