import { basename } from 'node:path'
import { type CallExpression, type Expression, parseSync, Visitor } from 'oxc-parser'

/** What a test script says of itself without being run. */
export interface ScriptFacts {
  /** Offset and text of each syntax error. */
  readonly errors: readonly { readonly offset: number; readonly message: string }[]
  /** Offsets of `test.only` and its kin. */
  readonly only: readonly number[]
  /** Names of the groups that its tests fall into. */
  readonly groups: ReadonlySet<string>
  /** False where a name is computed, so that there may be other groups. */
  readonly groupsComplete: boolean
}

const suites = new Set(['describe', 'suite', 'xdescribe', 'fdescribe'])
const tests = new Set(['test', 'it', 'fit'])
const focused = new Set(['fit', 'fdescribe'])

export function scriptFacts(path: string, text: string): ScriptFacts {
  const { program, errors } = parseSync(path, text)
  // A set, because `test.only.each(rows)('name')` is two calls at one place.
  const only = new Set<number>()
  const groups = new Set<string>()
  let groupsComplete = true
  let depth = 0
  new Visitor({
    CallExpression(call) {
      const { root, names } = calleeParts(call.callee)
      if (focused.has(root) || ((suites.has(root) || tests.has(root)) && names.includes('only'))) only.add(call.start)
      if (suites.has(root)) {
        const name = staticText(call)
        if (depth === 0 && name !== null && !names.includes('each')) groups.add(name)
        else if (depth === 0 && !isModifierCall(names, call)) groupsComplete = false
        depth++
      } else if (tests.has(root) && depth === 0) {
        groups.add(basename(path).replace(/\.(test|spec)\.[^.]+$/, ''))
      }
    },
    'CallExpression:exit'(call) {
      if (suites.has(calleeParts(call.callee).root)) depth--
    },
  }).visit(program)
  return {
    errors: errors.map(({ message, labels }) => ({ offset: labels[0]?.start ?? 0, message })),
    only: [...only],
    groups,
    groupsComplete,
  }
}

/** `describe.skipIf(x)` and the like are called again with the name. */
function isModifierCall(names: readonly string[], call: CallExpression): boolean {
  return call.arguments.length === 1 && names.some((name) => name === 'skipIf' || name === 'runIf')
}

/** `describe.skip.each(rows)('name')` has the root `describe` and the names skip and each. */
function calleeParts(callee: Expression): { root: string; names: string[] } {
  const names: string[] = []
  let node: Expression = callee
  for (;;) {
    if (node.type === 'MemberExpression') {
      if (node.property.type === 'Identifier') names.push(node.property.name)
      node = node.object
    } else if (node.type === 'CallExpression') {
      node = node.callee
    } else if (node.type === 'TaggedTemplateExpression') {
      node = node.tag
    } else {
      return { root: node.type === 'Identifier' ? node.name : '', names }
    }
  }
}

function staticText(call: CallExpression): string | null {
  const [first] = call.arguments
  if (first?.type === 'Literal' && typeof first.value === 'string') return first.value
  if (first?.type === 'TemplateLiteral' && first.expressions.length === 0) return first.quasis[0]?.value.cooked ?? null
  return null
}
