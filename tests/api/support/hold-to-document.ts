import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import type { Hono } from 'hono'

interface Operation {
  readonly responses?: Record<string, { readonly content?: Record<string, { readonly schema?: object }> }>
}

interface Document {
  readonly paths: Record<string, Record<string, Operation>>
}

/** Checks what a route answered against what the API's document says of it. Throws where they differ. */
export type Holder = (method: string, path: string, response: Response) => Promise<void>

/**
 * Reads the document of an app once, when something is first held to it. Routes that are not in it (sign-in has a
 * document of its own kind) are not held to anything.
 */
export function holdToDocument(app: Pick<Hono, 'request'>): Holder {
  let read: Promise<Known[]> | undefined
  return async (method, path, response) => {
    if (path === '/api/openapi.json') return
    read ??= Promise.resolve(app.request('/api/openapi.json')).then(async (answer) =>
      operationsOf((await answer.json()) as Document),
    )
    const operation = (await read).find((known) => known.method === method.toLowerCase() && known.pattern.test(path))
    if (operation) await operation.hold(response)
  }
}

interface Known {
  readonly method: string
  readonly pattern: RegExp
  hold(response: Response): Promise<void>
}

function operationsOf(document: Document): Known[] {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
  ajv.addSchema(document, 'api')
  const all = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => known({ ajv, path, method, operation })),
  )
  // A path that is said to the letter goes before one with a parameter at the same place.
  return all.sort((a, b) => a.parameters - b.parameters)
}

function known(args: { ajv: Ajv2020; path: string; method: string; operation: Operation }) {
  const { ajv, path, method, operation } = args
  const name = `${method.toUpperCase()} ${path}`
  const validators = new Map<number, ValidateFunction>()
  const validatorOf = (status: number) => {
    const at = ['paths', path, method, 'responses', String(status), 'content', 'application/json', 'schema']
    const pointer = at.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')
    const validate = validators.get(status) ?? ajv.compile({ $ref: `api#/${pointer}` })
    validators.set(status, validate)
    return validate
  }
  return {
    method,
    parameters: path.split('{').length,
    pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
    async hold(response: Response): Promise<void> {
      const { status } = response
      const described = operation.responses?.[String(status)]
      if (!described) throw new Error(`${name} answered ${status}, which its document does not name`)
      if (!isJson(response)) return
      if (!described.content?.['application/json']?.schema)
        throw new Error(`${name} answered ${status} with JSON, of which its document says nothing`)
      const validate = validatorOf(status)
      if (validate(await response.clone().json())) return
      const faults = ajv.errorsText(validate.errors, { dataVar: 'answer' })
      throw new Error(`${name} answered ${status} otherwise than its document says: ${faults}`)
    },
  }
}

/** Files to download are streams, which whoever asked for them reads; and what is compressed is for a browser to read. */
function isJson({ headers }: Response): boolean {
  if (headers.has('content-disposition') || headers.has('content-encoding')) return false
  return headers.get('content-type')?.startsWith('application/json') ?? false
}
