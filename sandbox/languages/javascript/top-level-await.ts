import { Script } from 'node:vm'

/** How the transform spells a static import. */
export const staticImport = /^(const __vite_ssr_import_\d+__ = )await (?=__vite_ssr_import__\()/gm

/**
 * True where a module's body, its imports left aside, awaits outside of every function. The static block of a class
 * is the one place where ECMAScript forbids `await` both as an operator and as a name, and functions inside it are
 * free to use it: compiling the body there fails exactly when it awaits itself. Nothing is run.
 */
export function awaitsAtTopLevel(code: string): boolean {
  if (!code.includes('await')) return false
  const body = code.replace(staticImport, '$1')
  if (!body.includes('await')) return false
  try {
    new Script(`class Probe { static {\n${body}\n} }`)
    return false
  } catch {
    return compilesInAsyncFunction(body)
  }
}

function compilesInAsyncFunction(body: string): boolean {
  try {
    new Script(`(async () => {\n${body}\n})`)
    return true
  } catch {
    return false
  }
}
