import { Hono } from 'hono'
import { validator } from 'hono-openapi'
import { requireRole } from '../../auth/require-role.ts'
import type { AppContext } from '../../context.ts'
import { answer } from '../../http/answer.ts'
import { describe } from '../../http/describe.ts'
import type { StaffEnv } from '../../http/env.ts'
import { idParam, refuseInvalid } from '../../http/input.ts'
import { assessmentDraft, assessmentSettings, basedOn, draftChange } from '../../shared/assessment-settings.ts'
import { candidateInvitation } from '../../shared/attempts.ts'
import { archiveAssessment, restoreAssessment } from './archive-assessment.ts'
import { changeDraft } from './change-draft.ts'
import { createDraft } from './create-draft.ts'
import { discardDraft } from './discard-draft.ts'
import { previewDraft } from './preview-draft.ts'
import { publishDraft } from './publish-draft.ts'
import { readDraft } from './read-draft.ts'

const refusals = ['invalid-input', 'unauthenticated', 'forbidden'] as const

/** Making assessments: drafts, and what is published of them. */
export function assessmentEditorRoutes(context: AppContext) {
  const admin = requireRole(context, 'admin')
  const id = validator('param', idParam, refuseInvalid)
  const base = validator('json', basedOn, refuseInvalid)
  const describeChange = (summary: string) =>
    describe({
      tag: 'company',
      scope: 'assessments:write',
      summary,
      response: assessmentDraft,
      errors: [...refusals, 'not-found', 'conflict'],
    })
  return new Hono<StaffEnv>()
    .post(
      '/api/assessment-drafts',
      describe({
        tag: 'company',
        scope: 'assessments:write',
        summary: 'Make an assessment that nobody can be invited to yet',
        response: assessmentDraft,
        status: 201,
        errors: refusals,
      }),
      admin,
      validator('json', assessmentSettings, refuseInvalid),
      async (c) =>
        answer(c, assessmentDraft, await createDraft({ context, ...c.var, settings: c.req.valid('json') }), 201),
    )
    .get(
      '/api/assessments/:id/draft',
      describe({
        tag: 'company',
        scope: 'assessments:read',
        summary: 'The settings as the editor has them, published or not',
        response: assessmentDraft,
        errors: [...refusals, 'not-found'],
      }),
      admin,
      id,
      async (c) => answer(c, assessmentDraft, await readDraft({ context, ...c.req.valid('param') })),
    )
    .put(
      '/api/assessments/:id/draft',
      describeChange('Save settings without publishing them'),
      admin,
      id,
      validator('json', draftChange, refuseInvalid),
      async (c) => {
        const change = c.req.valid('json')
        return answer(c, assessmentDraft, await changeDraft({ context, ...c.var, ...c.req.valid('param'), change }))
      },
    )
    .post(
      '/api/assessments/:id/discard',
      describeChange('Go back to the settings that are published'),
      admin,
      id,
      base,
      async (c) => {
        const args = { context, ...c.var, ...c.req.valid('param'), ...c.req.valid('json') }
        return answer(c, assessmentDraft, await discardDraft(args))
      },
    )
    .post(
      '/api/assessments/:id/publish',
      describeChange('Give later invitations the settings as they are saved'),
      admin,
      id,
      base,
      async (c) => {
        const args = { context, ...c.var, ...c.req.valid('param'), ...c.req.valid('json') }
        return answer(c, assessmentDraft, await publishDraft(args))
      },
    )
    .post('/api/assessments/:id/archive', describeChange('Let nobody else be invited'), admin, id, base, async (c) => {
      const args = { context, ...c.var, ...c.req.valid('param'), ...c.req.valid('json') }
      return answer(c, assessmentDraft, await archiveAssessment(args))
    })
    .post('/api/assessments/:id/restore', describeChange('Take it out of the archive'), admin, id, base, async (c) => {
      const args = { context, ...c.var, ...c.req.valid('param'), ...c.req.valid('json') }
      return answer(c, assessmentDraft, await restoreAssessment(args))
    })
    .get(
      '/api/assessments/:id/preview',
      describe({
        tag: 'company',
        summary: 'The welcome page as a candidate would see it with these settings',
        response: candidateInvitation,
        errors: [...refusals, 'not-found'],
      }),
      admin,
      id,
      async (c) => answer(c, candidateInvitation, await previewDraft({ context, ...c.req.valid('param') })),
    )
}
