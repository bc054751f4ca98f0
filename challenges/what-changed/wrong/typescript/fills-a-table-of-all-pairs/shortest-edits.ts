export interface Edit {
  readonly sign: '-' | '+' | ' '
  readonly line: string
}

/** Every line of both versions, with as few removed and added ones as can be. */
export function shortestEdits(before: readonly string[], after: readonly string[]): Edit[] {
  const common: number[][] = before.map(() => [])
  common.push([])
  for (let i = before.length; i >= 0; i -= 1) {
    for (let j = after.length; j >= 0; j -= 1) {
      if (i === before.length || j === after.length) common[i][j] = 0
      else if (before[i] === after[j]) common[i][j] = common[i + 1][j + 1] + 1
      else common[i][j] = Math.max(common[i + 1][j], common[i][j + 1])
    }
  }
  const edits: Edit[] = []
  let i = 0
  let j = 0
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      edits.push({ sign: ' ', line: before[i] })
      i += 1
      j += 1
    } else if (j === after.length || (i < before.length && common[i + 1][j] >= common[i][j + 1])) {
      edits.push({ sign: '-', line: before[i] })
      i += 1
    } else {
      edits.push({ sign: '+', line: after[j] })
      j += 1
    }
  }
  return edits
}
