import { randomUUID } from 'node:crypto'
import { hc } from 'hono/client'
import type { AppType } from '../../../server/app.ts'
import type { NewAssessment } from '../../../server/shared/assessments.ts'
import { consentVersion } from '../../../server/shared/attempts.ts'
import type { Credentials, Product } from './product.ts'

/** The API as somebody of the company. */
export async function staffApi({ url }: Product, credentials: Credentials) {
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(credentials),
  })
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ')
  return hc<AppType>(url, { headers: { cookie, origin: url } }).api
}

/** What somebody wrote to which file of a challenge, as one edit. */
export interface WrittenFile {
  readonly challenge: string
  readonly language: 'typescript' | 'markdown'
  readonly path: string
  readonly text: string
}

/** Attempts at one assessment that are finished, one a person; nothing of it needs a browser. */
export async function finishedAttempts(
  product: Product,
  assessment: NewAssessment,
  people: readonly { readonly name: string; readonly files: readonly WrittenFile[] }[],
): Promise<{ assessment: string; attempts: string[] }> {
  const admin = await staffApi(product, product.admin)
  const { id } = await (await admin.assessments.$post({ json: assessment })).json()
  const attempts: string[] = []
  for (const { name, files } of people) {
    const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.com`
    const invited = await admin.assessments[':id'].invitations.$post({ param: { id }, json: { name, email } })
    const { link } = await invited.json()
    const headers = { authorization: `Bearer ${link.slice(link.lastIndexOf('/') + 1)}` }
    const { candidate } = hc<AppType>(product.url, { headers }).api
    attempts.push((await (await candidate.attempt.$post({ json: { consent: consentVersion } })).json()).id)
    const documents = files.map(({ challenge, language, path }) => ({ challenge, language, path }))
    const entries = files.map(({ text }, doc) => ({
      at: 0,
      doc,
      edit: [[0, 1_000_000, text]] as [number, number, string][],
    }))
    const journal = { writer: randomUUID(), batches: [{ number: 0, documents, entries }] }
    await candidate.finish.$post({ json: { journal } })
  }
  return { assessment: id, attempts }
}
