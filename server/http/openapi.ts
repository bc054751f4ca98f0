import type { openAPIRouteHandler } from 'hono-openapi'

const overview = `Timed technical assessments.

**Keys.** An admin makes one under _Integrations → API keys_; send it as \`Authorization: Bearer …\`. Each route names the
scope that it takes. What names none takes no key.

**Refusals** have one shape: \`{ "error": { "code", "message", "details", "requestId" } }\`. The code stays the same, the
message says what to do, and the log has more under the id.

**Pages.** What grows comes a page at a time: \`cursor\` of an answer goes into the next request, and is null at the end.

**Sent again.** Whatever makes something takes an \`Idempotency-Key\`. The same request under the same key is answered as
before for 24 hours, and makes nothing twice.

**How often.** A key may ask 600 times a minute. \`RateLimit\` says what is left, and \`Retry-After\` of a 429 for how many
seconds to wait.`

export const openApiDocument: NonNullable<Parameters<typeof openAPIRouteHandler>[1]> = {
  documentation: {
    info: {
      title: 'Assay',
      version: '1',
      description: overview,
    },
    tags: [
      { name: 'company', description: 'For the company’s people, signed in, and for its own tools with a key' },
      { name: 'candidate', description: 'For one candidate: the token of the personal link is the credential' },
      { name: 'greenhouse', description: 'What Greenhouse calls, in its own shapes' },
      { name: 'workable', description: 'What Workable calls, in its own shapes' },
      { name: 'service', description: 'Whether it is there, and how people get in' },
    ],
    components: {
      securitySchemes: {
        link: { type: 'http', scheme: 'bearer', description: 'Token of the personal link, /t/<token>' },
        greenhouse: { type: 'http', scheme: 'basic', description: 'The key as user name, a blank password' },
        workable: { type: 'http', scheme: 'bearer', description: 'The key that the connection was made with' },
        key: {
          type: 'http',
          scheme: 'bearer',
          description:
            'An API key. Each route names the scope that it takes; the role of the key’s maker bounds it too',
        },
        session: { type: 'apiKey', in: 'cookie', name: 'better-auth.session_token' },
      },
    },
  },
}
