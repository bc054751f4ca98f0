export interface Edit {
  readonly sign: '-' | '+' | ' '
  readonly line: string
}

/** Every line of both versions; goes on with the nearest line that both have. */
export function shortestEdits(before: readonly string[], after: readonly string[]): Edit[] {
  const edits: Edit[] = []
  let j = 0
  for (const line of before) {
    const found = after.indexOf(line, j)
    if (found === -1) {
      edits.push({ sign: '-', line })
      continue
    }
    for (; j < found; j += 1) edits.push({ sign: '+', line: after[j] })
    edits.push({ sign: ' ', line })
    j += 1
  }
  for (; j < after.length; j += 1) edits.push({ sign: '+', line: after[j] })
  return edits
}
