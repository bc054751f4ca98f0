import { Hono } from 'hono'
import { validator } from 'hono-openapi'
import { recordAudit } from '../audit/record-audit.ts'
import { requireRole } from '../auth/require-role.ts'
import type { AppContext } from '../context.ts'
import { answer } from '../http/answer.ts'
import { describe } from '../http/describe.ts'
import type { StaffEnv } from '../http/env.ts'
import { idParam, refuseInvalid } from '../http/input.ts'
import { newPerson, passwordLink, person, personList, roleChange } from '../shared/people.ts'
import { changeRole } from './change-role.ts'
import { endPerson, letBackIn } from './end-person.ts'
import { invitePerson } from './invite-person.ts'
import { makePasswordLink } from './make-password-link.ts'
import { selectPeople } from './person-row.ts'
import { removeSecondFactor } from './remove-second-factor.ts'

const refusals = ['invalid-input', 'unauthenticated', 'forbidden'] as const
const changing = [...refusals, 'not-found', 'conflict'] as const

/** The company's people, looked after by its admins. */
export function peopleRoutes(context: AppContext) {
  const admin = requireRole(context, 'admin')
  const id = validator('param', idParam, refuseInvalid)
  return new Hono<StaffEnv>()
    .get(
      '/api/people',
      describe({ tag: 'company', summary: 'Everybody of the company', response: personList, errors: refusals }),
      admin,
      async (c) => answer(c, personList, { people: await selectPeople(context.db) }),
    )
    .post(
      '/api/people',
      describe({
        tag: 'company',
        summary: 'Invite a colleague, who chooses a password by the link',
        response: passwordLink,
        status: 201,
        errors: [...refusals, 'conflict'],
      }),
      admin,
      validator('json', newPerson, refuseInvalid),
      async (c) => {
        const input = c.req.valid('json')
        return answer(c, passwordLink, await invitePerson({ context, actor: c.var.user, input }), 201)
      },
    )
    .post(
      '/api/people/:id/password-link',
      describe({
        tag: 'company',
        summary: 'A new link to choose a password, instead of those from before',
        response: passwordLink,
        errors: changing,
      }),
      admin,
      id,
      async (c) => {
        const made = await makePasswordLink({ context, ...c.req.valid('param') })
        const act = { action: 'person.link-made', subject: made.person.id, details: {} } as const
        await recordAudit(context.db, { at: context.now(), actor: c.var.user, ...act })
        return answer(c, passwordLink, made)
      },
    )
    .put(
      '/api/people/:id/role',
      describe({ tag: 'company', summary: 'Give somebody another role', response: person, errors: changing }),
      admin,
      id,
      validator('json', roleChange, refuseInvalid),
      async (c) => {
        const change = { ...c.req.valid('param'), ...c.req.valid('json') }
        return answer(c, person, await changeRole({ context, actor: c.var.user, ...change }))
      },
    )
    .post(
      '/api/people/:id/remove-second-factor',
      describe({
        tag: 'company',
        summary: 'Take the second factor off for somebody who lost it',
        response: person,
        errors: changing,
      }),
      admin,
      id,
      async (c) => answer(c, person, await removeSecondFactor({ context, actor: c.var.user, ...c.req.valid('param') })),
    )
    .post(
      '/api/people/:id/end',
      describe({ tag: 'company', summary: 'End an account and its sessions', response: person, errors: changing }),
      admin,
      id,
      async (c) => answer(c, person, await endPerson({ context, actor: c.var.user, ...c.req.valid('param') })),
    )
    .post(
      '/api/people/:id/let-back-in',
      describe({ tag: 'company', summary: 'Let somebody sign in again', response: person, errors: changing }),
      admin,
      id,
      async (c) => answer(c, person, await letBackIn({ context, actor: c.var.user, ...c.req.valid('param') })),
    )
}
