/** What a `tsconfig.json` says that matters at run time. */
export interface CompilerOptions {
  readonly baseUrl?: unknown
  readonly paths?: unknown
  readonly target?: unknown
  readonly useDefineForClassFields?: unknown
}

/** Reads the compiler options of a `tsconfig.json`, which may have comments and trailing commas; a broken one has none. */
export function parseCompilerOptions(text: string): CompilerOptions {
  try {
    const parsed: unknown = JSON.parse(withoutTrailingCommas(withoutComments(text)))
    return (parsed as { readonly compilerOptions?: CompilerOptions } | null)?.compilerOptions ?? {}
  } catch {
    return {}
  }
}

/** Whether a class field without a value is a property all the same; undefined where the options leave that open. */
export function definesFields({ target, useDefineForClassFields }: CompilerOptions): boolean | undefined {
  if (typeof useDefineForClassFields === 'boolean') return useDefineForClassFields
  if (typeof target !== 'string') return undefined
  return !/^es(?:3|5|6|20(?:1\d|20|21))$/i.test(target)
}

const stringOrComment = /("(?:[^"\\\n]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g
const stringOrComma = /("(?:[^"\\\n]|\\.)*")|,(?=\s*[}\]])/g

function withoutComments(text: string): string {
  return text.replace(stringOrComment, (_, string: string | undefined) => string ?? ' ')
}

function withoutTrailingCommas(text: string): string {
  return text.replace(stringOrComma, (_, string: string | undefined) => string ?? '')
}
