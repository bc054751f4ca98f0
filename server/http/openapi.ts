import type { openAPIRouteHandler } from 'hono-openapi'

export const openApiDocument: NonNullable<Parameters<typeof openAPIRouteHandler>[1]> = {
  documentation: {
    info: {
      title: 'Assay',
      version: '1',
      description:
        'Timed technical assessments. Candidates hold a link whose token is their credential; the company’s people sign in.',
    },
    components: {
      securitySchemes: {
        link: { type: 'http', scheme: 'bearer', description: 'Token of the personal link, /t/<token>' },
        greenhouse: { type: 'http', scheme: 'basic', description: 'The key as user name, a blank password' },
        workable: { type: 'http', scheme: 'bearer', description: 'The key that the connection was made with' },
        session: { type: 'apiKey', in: 'cookie', name: 'better-auth.session_token' },
      },
    },
  },
}
