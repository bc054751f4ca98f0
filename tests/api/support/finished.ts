import type { NewAssessment } from '../../../server/shared/assessments.ts'
import { candidateOf } from './candidate.ts'
import type { World } from './world.ts'

interface Person {
  readonly name: string
  readonly email: string
}

/** An assessment with attempts that are finished and graded, one a person: code that passes, and an answer. */
export async function finishedAttempts(
  world: World,
  assessment: Partial<NewAssessment>,
  people: readonly Person[],
): Promise<{ assessment: string; attempts: string[] }> {
  const admin = await world.staff('admin')
  const { id } = await (await admin.api.assessments.$post({ json: { ...anAssessment, ...assessment } })).json()
  const attempts: string[] = []
  for (const json of people) {
    const invited = await admin.api.assessments[':id'].invitations.$post({ param: { id }, json })
    const { link } = await invited.json()
    const candidate = candidateOf(world, link.slice(link.lastIndexOf('/') + 1))
    attempts.push((await (await candidate.start()).json()).id)
    const answer = { challenge: 'explaining', language: 'markdown', path: 'reply.md' } as const
    await candidate.api.journal.$post({ json: candidate.write(`An answer by attempt ${attempts.length}`, answer) })
    await candidate.api.finish.$post({ json: { journal: candidate.write('export const d = (n) => n * 2\n') } })
  }
  await world.work()
  return { assessment: id, attempts }
}

const anAssessment: NewAssessment = {
  title: 'Backend engineer',
  role: 'Engineer',
  durationMinutes: 60,
  challenges: [{ slug: 'doubling' }, { slug: 'explaining' }],
}
