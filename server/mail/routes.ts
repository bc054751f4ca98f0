import { Hono } from 'hono'
import { validator } from 'hono-openapi'
import { requireRole } from '../auth/require-role.ts'
import type { AppContext } from '../context.ts'
import { answer } from '../http/answer.ts'
import { describe } from '../http/describe.ts'
import type { StaffEnv } from '../http/env.ts'
import { idParam, refuseInvalid } from '../http/input.ts'
import { pageQuery } from '../shared/integrations.ts'
import { mailPage, mailView } from '../shared/mail.ts'
import { listMails } from './list-mails.ts'
import { readMail } from './read-mail.ts'
import { sendMailAgain } from './send-again.ts'

const refusals = ['invalid-input', 'unauthenticated', 'forbidden'] as const

/** What was written to candidates. For admins alone: a mail that is not sent yet shows a personal link. */
export function mailRoutes(context: AppContext) {
  const admin = requireRole(context, 'admin')
  return new Hono<StaffEnv>()
    .get(
      '/api/mails',
      describe({ tag: 'company', summary: 'Mails to candidates, newest first', response: mailPage, errors: refusals }),
      admin,
      validator('query', pageQuery, refuseInvalid),
      async (c) => answer(c, mailPage, await listMails({ context, query: c.req.valid('query') })),
    )
    .get(
      '/api/mails/:id',
      describe({
        tag: 'company',
        summary: 'One mail, with its text until it is sent',
        response: mailView,
        errors: [...refusals, 'not-found'],
      }),
      admin,
      validator('param', idParam, refuseInvalid),
      async (c) => answer(c, mailView, await readMail({ context, ...c.req.valid('param') })),
    )
    .post(
      '/api/mails/:id/send-again',
      describe({
        tag: 'company',
        summary: 'Send a mail that failed or was kept',
        response: mailView,
        errors: [...refusals, 'not-found', 'conflict'],
      }),
      admin,
      validator('param', idParam, refuseInvalid),
      async (c) => answer(c, mailView, await sendMailAgain({ context, ...c.req.valid('param') })),
    )
}
