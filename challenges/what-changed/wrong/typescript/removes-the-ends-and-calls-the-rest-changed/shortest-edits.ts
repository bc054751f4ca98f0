export interface Edit {
  readonly sign: '-' | '+' | ' '
  readonly line: string
}

/** Every line of both versions: what they begin and end with alike, and the rest as changed. */
export function shortestEdits(before: readonly string[], after: readonly string[]): Edit[] {
  const shortest = Math.min(before.length, after.length)
  let head = 0
  while (head < shortest && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < shortest - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  const edit = (sign: Edit['sign']) => (line: string) => ({ sign, line })
  return [
    ...before.slice(0, head).map(edit(' ')),
    ...before.slice(head, before.length - tail).map(edit('-')),
    ...after.slice(head, after.length - tail).map(edit('+')),
    ...before.slice(before.length - tail).map(edit(' ')),
  ]
}
