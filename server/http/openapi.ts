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
