import { frameName } from '../frame-name.ts'
import type { Scheme } from '../language.ts'
import { createTrace, type Position, type SourceMapJson } from './source-map.ts'

/** V8 calls an anonymous function of evaluated code `eval`. */
const frameOfEval = /\b(at )(?:async )?(?:[\w$<>.]+\.)?eval \(((?:file|tests):\/\/\/[^()\s]+)\)/g

/** Lines that the loader puts in front of a module's code (see `guest/loader/evaluate.ts`). */
const wrapperLines = 1

/**
 * Rewrites `file:///src/cart.ts:14:9` to `src/cart.ts:12:5`, the place in the file as its author wrote it. Paths that
 * were not compiled are left alone.
 */
export function createPositions(
  scheme: Scheme,
  maps: ReadonlyMap<string, readonly SourceMapJson[]>,
): (text: string) => string {
  const traces = new Map<string, (position: Position) => Position>()
  const files = new Map([...maps.keys()].map((path) => [frameName(scheme, path), path]))
  const places = new RegExp(`(${scheme}[^\\s:()]+):(\\d+)(?::(\\d+))?`, 'g')
  return (text) => {
    if (!text.includes(scheme)) return text
    return text
      .replace(frameOfEval, '$1$2')
      .replace(places, (whole, name: string, line: string, column: string | undefined) => {
        const path = files.get(name)
        const mapsOfPath = path === undefined ? undefined : maps.get(path)
        if (path === undefined || mapsOfPath === undefined) return whole
        const trace = traces.get(path) ?? createTrace(mapsOfPath)
        traces.set(path, trace)
        const place = trace({ line: Math.max(1, Number(line) - wrapperLines), column: Number(column ?? 1) })
        return column === undefined ? `${path}:${place.line}` : `${path}:${place.line}:${place.column}`
      })
  }
}
