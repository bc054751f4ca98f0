import type { NewAssessment } from '../../../server/shared/assessments.ts'
import type { Product } from './product.ts'

/** Makes an assessment through the API, as an admin's program would, and invites somebody. Returns their link. */
export async function inviteTo(product: Product, name: string, challenges: NewAssessment['challenges']) {
  const cookie = await signIn(product)
  const post = async (path: string, body: unknown) => {
    const headers = { 'content-type': 'application/json', origin: product.url, cookie }
    const response = await fetch(product.url + path, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`${path} answers ${response.status}: ${await response.text()}`)
    return (await response.json()) as { id: string; link: string }
  }
  const assessment: NewAssessment = { title: `For ${name}`, role: 'Engineer', durationMinutes: 60, challenges }
  const { id } = await post('/api/assessments', assessment)
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.com`
  const { link } = await post(`/api/assessments/${id}/invitations`, { name, email })
  return link
}

async function signIn({ url, admin }: Product): Promise<string> {
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(admin),
  })
  if (!response.ok) throw new Error(`Cannot sign in: ${response.status}`)
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ')
}
