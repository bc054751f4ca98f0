type Namespace = Record<string, unknown>

const exportGetter =
  /^Object\.defineProperty\(__vite_ssr_exports__, "((?:[^"\\]|\\.)*)", \{\s*enumerable: true,\s*configurable: true,\s*get\(\) \{\s*return ([\w$.\u0080-\uffff]+);/gm
const imported = /^__vite_ssr_import_(\d+)__(?:\.([\w$\u0080-\uffff]+))?$/

/**
 * Turns the getters of a module that has run into plain values where the binding can never change again: constants,
 * classes, functions that are not assigned to, and what is re-exported of those. A plain value is read in the other
 * realm without a call over the bridge; a getter costs one each time.
 *
 * @param imports the namespaces that the module's static imports gave, in their order.
 */
export function settleExports(code: string, namespace: Namespace, imports: readonly unknown[]): void {
  for (const [, quoted, source] of code.matchAll(exportGetter)) {
    const name: unknown = JSON.parse(`"${quoted}"`)
    if (typeof name === 'string' && isFinal(code, source ?? '', imports)) settle(namespace, name)
  }
  // `export *` defines getters of its own.
  for (const source of imports) {
    if (typeof source !== 'object' || source === null) continue
    for (const name of Object.keys(source)) if (isStarOf(source, namespace, name)) settle(namespace, name)
  }
}

function isFinal(code: string, source: string, imports: readonly unknown[]): boolean {
  const reexport = imported.exec(source)
  if (reexport !== null) {
    const from = imports[Number(reexport[1])]
    if (typeof from !== 'object' || from === null) return false
    return reexport[2] === undefined || isPlain(from, reexport[2])
  }
  if (source === '__vite_ssr_export_default__') return true
  const name = source.replaceAll('$', '\\$')
  if (new RegExp(`^(?:const|class) ${name}(?![\\w$])`, 'm').test(code)) return true
  // An enum is a variable that a function fills.
  if (new RegExp(`^(?:var|let) ${name} = /\\* @__PURE__ \\*/ function\\(${name}\\)`, 'm').test(code)) return true
  const isFunction = new RegExp(`^(?:async )?function\\*? ?${name}\\(`, 'm').test(code)
  return isFunction && !new RegExp(`(?<![\\w$.])${name}\\s*(?:=(?![=>])|\\?\\?=|\\|\\|=|&&=)`).test(code)
}

function isStarOf(source: object, namespace: Namespace, name: string): boolean {
  const own = Object.getOwnPropertyDescriptor(namespace, name)
  return own?.get !== undefined && isPlain(source, name) && own.get.name === starGetter
}

/** The name of the getters that `exportAll` makes. */
export const starGetter = 'star'

function isPlain(object: object, name: string): boolean {
  const descriptor = Object.getOwnPropertyDescriptor(object, name)
  return descriptor !== undefined && 'value' in descriptor
}

function settle(namespace: Namespace, name: string): void {
  const value = namespace[name]
  Object.defineProperty(namespace, name, { value, enumerable: true, configurable: true, writable: true })
}
