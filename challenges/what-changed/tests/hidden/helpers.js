/** How many lines must be removed or added at least, by the table of all pairs. */
export function changesNeeded(before, after) {
  let row = Array.from({ length: after.length + 1 }, () => 0)
  for (const line of before) {
    const next = [0]
    for (let index = 0; index < after.length; index += 1) {
      next.push(line === after[index] ? row[index] + 1 : Math.max(row[index + 1], next[index]))
    }
    row = next
  }
  return before.length + after.length - 2 * row[after.length]
}

/** Both versions again from the hunks: all edits in order, and what is wrong with the hunks. */
export function readBack(before, after, hunks, context) {
  const problems = []
  const edits = []
  let [inBefore, inAfter] = [0, 0]

  function unchangedUpTo(end) {
    for (; inBefore < end; inBefore += 1, inAfter += 1) {
      if (before[inBefore] !== after[inAfter]) problems.push(`line ${inBefore + 1} is not the same`)
      edits.push([' ', before[inBefore], 'outside'])
    }
  }

  for (const [index, hunk] of hunks.entries()) {
    unchangedUpTo(hunk.beforeStart - (hunk.beforeCount > 0 ? 1 : 0))
    const name = `hunk ${index + 1}`
    const expectedStart = inAfter + (hunk.afterCount > 0 ? 1 : 0)
    if (hunk.afterStart !== expectedStart) problems.push(`${name} starts elsewhere in after`)
    const [startBefore, startAfter] = [inBefore, inAfter]
    for (const text of hunk.lines) {
      const [sign, line] = [text[0], text.slice(1)]
      if (sign !== '+' && before[inBefore++] !== line)
        problems.push(`${name}: ${text} not in before`)
      if (sign !== '-' && after[inAfter++] !== line) problems.push(`${name}: ${text} not in after`)
      edits.push([sign, line, 'inside'])
    }
    if (inBefore - startBefore !== hunk.beforeCount) problems.push(`${name}: wrong beforeCount`)
    if (inAfter - startAfter !== hunk.afterCount) problems.push(`${name}: wrong afterCount`)
  }
  unchangedUpTo(before.length)
  if (inAfter !== after.length) problems.push('after does not end where before ends')
  return {
    edits,
    problems: [...problems, ...problemsOfOrder(edits), ...problemsOfContext(edits, context)],
  }
}

function problemsOfOrder(edits) {
  const wrong = edits.filter(([sign], index) => sign === '-' && edits[index - 1]?.[0] === '+')
  return wrong.map(([, line]) => `-${line} follows an added line`)
}

/** An unchanged line is inside if a change is near, or if it lies between two that are near enough. */
function problemsOfContext(edits, context) {
  const changed = edits.map(([sign]) => sign !== ' ')
  const gapBefore = []
  const gapAfter = []
  let gap = Number.POSITIVE_INFINITY
  for (let index = 0; index < edits.length; index += 1) {
    gap = changed[index] ? 0 : gap + 1
    gapBefore[index] = gap
  }
  gap = Number.POSITIVE_INFINITY
  for (let index = edits.length - 1; index >= 0; index -= 1) {
    gap = changed[index] ? 0 : gap + 1
    gapAfter[index] = gap
  }
  return edits.flatMap(([, line, place], index) => {
    const near = Math.min(gapBefore[index], gapAfter[index]) <= context
    return (place === 'inside') === near ? [] : [`${line} (${index + 1}) should not be ${place}`]
  })
}

/** Two versions made of few different lines, always the same for a seed. */
export function shuffledLines(seed) {
  let state = seed
  const next = (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
  const version = () => Array.from({ length: next(12) }, () => 'abcd'[next(2 + (seed % 3))])
  return [version(), version()]
}
