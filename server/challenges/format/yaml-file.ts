import { type Document, isCollection, isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import { challengeLimits } from './limits.ts'
import { errorAt, type Report } from './problem.ts'

export interface YamlFile {
  /** Plain data: null, booleans, numbers, strings, arrays and objects. */
  readonly value: unknown
  /** Line of the value (or, where it is missing, of the nearest thing around it), counted from 1. */
  lineOf(path: readonly PropertyKey[]): number
  /** Line of a key of the object at `path`. */
  lineOfKey(path: readonly PropertyKey[], key: string): number
}

const advice: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'indented with a tab; YAML wants spaces',
  DUPLICATE_KEY: 'this key stands here twice; keep one',
  MULTIPLE_DOCS: 'holds several YAML documents; remove the `---` between them',
}

/** Reads one YAML 1.2 document, reporting each fault with its line. Null where nothing usable is in it. */
export function parseYamlFile(file: string, text: string, report: Report): YamlFile | null {
  if (Buffer.byteLength(text) > challengeLimits.yamlBytes) {
    const mebibytes = challengeLimits.yamlBytes / 1024 / 1024
    report(errorAt(file, null, `is larger than ${mebibytes} MiB; split it`))
    return null
  }
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    resolveKnownTags: false,
    stringKeys: true,
    logLevel: 'silent',
  })
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line)
  const faults = [...document.errors, ...document.warnings]
  for (const fault of faults) report(errorAt(file, lineAt(fault.pos[0]), advice[fault.code] ?? yamlSentence(fault)))
  if (faults.length > 0) return null
  reportUnsafeIntegers(file, document, lineAt, report)
  try {
    const value: unknown = document.toJS({ maxAliasCount: challengeLimits.yamlAliases })
    return {
      value,
      lineOf: (path) => lineAt(offsetOf(document, path)),
      lineOfKey: (path, key) => lineAt(offsetOfKey(document, path, key)),
    }
  } catch (error) {
    report(
      errorAt(file, 1, `its aliases (\`*name\`) cannot be expanded: ${(error as Error).message}; write the values out`),
    )
    return null
  }
}

function yamlSentence(fault: { code: string; message: string }): string {
  if (fault.code === 'TAG_RESOLVE_FAILED') return `${fault.message}; tests are plain data, leave the tag out`
  return `is not valid YAML: ${fault.message}`
}

/** A number that a double cannot hold would silently become another one. */
function reportUnsafeIntegers(
  file: string,
  document: Document,
  lineAt: (offset: number) => number,
  report: Report,
): void {
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value !== 'number' || !/^[-+]?\d+$/.test(node.source ?? '')) return
      if (Number.isSafeInteger(node.value)) return
      report(
        errorAt(
          file,
          lineAt(node.range?.[0] ?? 0),
          `${node.source} does not fit a JavaScript number; write it as text`,
        ),
      )
    },
  })
}

function nodeAt(document: Document, path: readonly PropertyKey[]): unknown {
  return path.length === 0 ? document.contents : document.getIn(path, true)
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = nodeAt(document, path.slice(0, length))
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}

function offsetOfKey(document: Document, path: readonly PropertyKey[], key: string): number {
  const node = nodeAt(document, path)
  if (isCollection(node) && isMap(node)) {
    const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key)
    if (isScalar(pair?.key) && pair.key.range) return pair.key.range[0]
  }
  return offsetOf(document, path)
}
