const defaultWithNamespace =
  /^import\s+([\w$\u0080-\uffff]+)\s*,\s*(\*\s*as\s+[\w$\u0080-\uffff]+)\s+from\s*("[^"\n]*"|'[^'\n]*')/gm

/**
 * Splits `import a, * as b from 'x'` in two on its line: the transform to a function body loses the first name of a
 * statement that has both.
 */
export function mendDefaultWithNamespace(code: string): string {
  return code.replace(defaultWithNamespace, 'import $1 from $3;import $2 from $3')
}
