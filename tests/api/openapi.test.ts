import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

interface Document {
  openapi: string
  paths: Record<string, Record<string, { responses?: Record<string, { content?: unknown }>; requestBody?: unknown }>>
}

test('describes every route of the API with what it answers', async () => {
  const response = await world.app.request('/api/openapi.json')
  expect(response.status).toBe(200)
  const { openapi, paths } = (await response.json()) as Document
  expect(openapi).toMatch(/^3\.1/)
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  )
  const routes = world.app.routes
    .filter(({ method, path }) => method !== 'ALL' && !path.startsWith('/api/auth/') && path !== '/api/openapi.json')
    .map(({ method, path }) => `${method} ${path}`)
  expect(described.toSorted()).toEqual([...new Set(routes)].toSorted())
  const bodies = Object.values(paths).flatMap(({ post }) => (post?.requestBody ? [post.requestBody] : []))
  expect(bodies.length).toBeGreaterThanOrEqual(22)
  expect(paths['/api/candidate/submissions']?.post?.responses).toMatchObject({
    202: { content: { 'application/json': {} } },
    429: { content: { 'application/json': {} } },
  })
})

test('names the scope of a key, and the header that makes a request repeatable, beside what else a route takes', async () => {
  const { paths } = (await (await world.app.request('/api/openapi.json')).json()) as Document
  expect(paths['/api/assessments/{id}/invitations']?.post).toMatchObject({
    security: [{ session: [] }, { key: ['invitations:write'] }],
    parameters: expect.arrayContaining([
      expect.objectContaining({ name: 'id', in: 'path' }),
      expect.objectContaining({ name: 'Idempotency-Key', in: 'header' }),
    ]),
    responses: { 409: {}, 422: {} },
  })
})

test('describes the headers of limits and repetitions, and the type of what is downloaded', async () => {
  const { paths } = (await (await world.app.request('/api/openapi.json')).json()) as Document
  expect(paths['/api/assessments/{id}/invitations']?.post?.responses).toMatchObject({
    201: { headers: { RateLimit: {}, 'RateLimit-Policy': {}, 'Idempotent-Replayed': {} } },
    429: { headers: { 'Retry-After': { schema: { type: 'integer' } } } },
  })
  const exported = paths['/api/assessments/{id}/invitations/export']?.get?.responses?.[200]
  expect(Object.keys(exported?.content ?? {})).toEqual(['text/csv'])
  const person = paths['/api/invitations/{id}/personal-data']?.get?.responses?.[200]
  expect(Object.keys(person?.content ?? {})).toEqual(['application/zip'])
})
