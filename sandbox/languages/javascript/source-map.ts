import { SourceMap } from 'node:module'

/** The part of a source map (ECMA-426) that the transforms fill in. */
export interface SourceMapJson {
  readonly version: number
  readonly sources: readonly string[]
  readonly names: readonly string[]
  readonly mappings: string
}

/** Line and column counted from 1, as editors and V8's stack traces show them. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Walks back through the maps of the transforms, the last one first. */
export function createTrace(maps: readonly SourceMapJson[]): (position: Position) => Position {
  let decoded: SourceMap[] | undefined
  return (position) => {
    decoded ??= maps.map(decode)
    return decoded.reduce(stepBack, position)
  }
}

function decode(map: SourceMapJson): SourceMap {
  return new SourceMap({
    file: '',
    version: map.version,
    sources: [...map.sources],
    sourcesContent: [],
    names: [...map.names],
    mappings: map.mappings,
    sourceRoot: '',
  })
}

function stepBack(position: Position, map: SourceMap): Position {
  const entry = map.findEntry(position.line - 1, position.column - 1)
  if (!('originalLine' in entry)) return position
  return { line: entry.originalLine + 1, column: entry.originalColumn + 1 }
}
