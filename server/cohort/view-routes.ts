import { Hono } from 'hono'
import { validator } from 'hono-openapi'
import { requireRole } from '../auth/require-role.ts'
import type { AppContext } from '../context.ts'
import { answer } from '../http/answer.ts'
import { describe } from '../http/describe.ts'
import type { StaffEnv } from '../http/env.ts'
import { idParam, refuseInvalid } from '../http/input.ts'
import { newView, savedView, viewList } from '../shared/cohort.ts'
import { deleteView, listViews, saveView } from './saved-views.ts'

/** Views of the list that people keep for themselves. */
export function viewRoutes(context: AppContext) {
  const reviewer = requireRole(context, 'reviewer')
  return new Hono<StaffEnv>()
    .get(
      '/api/views',
      describe({ tag: 'company', summary: 'Your own views of the list of attempts', response: viewList }),
      reviewer,
      async (c) => answer(c, viewList, await listViews({ context, ...c.var })),
    )
    .post(
      '/api/views',
      describe({
        tag: 'company',
        summary: 'Keep a view under a name; one of the same name gives way',
        response: savedView,
        status: 201,
        errors: ['invalid-input', 'conflict'],
      }),
      reviewer,
      validator('json', newView, refuseInvalid),
      async (c) => answer(c, savedView, await saveView({ context, ...c.var, view: c.req.valid('json') }), 201),
    )
    .delete(
      '/api/views/:id',
      describe({ tag: 'company', summary: 'Delete one of your views', status: 204, errors: ['not-found'] }),
      reviewer,
      validator('param', idParam, refuseInvalid),
      async (c) => {
        await deleteView({ context, ...c.var, id: c.req.valid('param').id })
        return c.body(null, 204)
      },
    )
}
