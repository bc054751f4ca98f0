import type { World } from './world.ts'

/** Asks as one browser does: its cookies are kept from answer to answer. */
export interface BrowserLike {
  get(path: string): Promise<Response>
  post(path: string, body: unknown): Promise<Response>
  /** The cookies as a header. */
  readonly cookie: string
}

export function openBrowser({ app, context }: World): BrowserLike {
  const jar = new Map<string, string>()
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

  async function ask(path: string, init: RequestInit): Promise<Response> {
    const headers = { ...init.headers, origin: context.publicUrl, cookie: cookie() }
    const response = await app.request(path, { ...init, headers })
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ')
      const [name = '', value = ''] = pair.split(/=(.*)/s)
      if (value === '' || attributes.includes('Max-Age=0')) jar.delete(name)
      else jar.set(name, value)
    }
    return response
  }

  return {
    get: (path) => ask(path, {}),
    post: (path, body) =>
      ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    get cookie() {
      return cookie()
    },
  }
}
