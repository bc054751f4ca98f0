/**
 * @typedef {object} Edit
 * @property {'-' | '+' | ' '} sign
 * @property {string} line
 */

/**
 * For a number of changes, how many lines of `before` can be dealt with at most, by diagonal: entry `i` of the list for
 * `d` changes is about having removed `i` lines and added `d - i`.
 *
 * @typedef {readonly number[]} Reach
 */

/**
 * Every line of both versions, with as few removed and added ones as can be: E. W. Myers, "An O(ND) Difference Algorithm
 * and Its Variations" (1986). Time and memory grow with the number of changes, not with the square of the length. Between
 * two unchanged lines, what is removed comes before what is added.
 *
 * @param {readonly string[]} before
 * @param {readonly string[]} after
 * @returns {Edit[]}
 */
export function shortestEdits(before, after) {
  /** @type {Reach[]} */
  const reaches = []
  const most = before.length + after.length
  for (let changes = 0; changes <= most; changes += 1) {
    const reach = reachWith(changes, reaches.at(-1) ?? [], before, after)
    reaches.push(reach)
    if (reach[removedAtEnd(changes, before, after)] === before.length) break
  }
  return wayBack(reaches, before, after)
}

/**
 * @param {number} changes
 * @param {Reach} previous
 * @param {readonly string[]} before
 * @param {readonly string[]} after
 * @returns {Reach}
 */
function reachWith(changes, previous, before, after) {
  return Array.from({ length: changes + 1 }, (_, removed) => {
    let inBefore = Math.max(...steps(previous, changes, removed))
    // Each change moves to the next diagonal, which says where in `after` this is.
    let inAfter = inBefore + changes - 2 * removed
    while (inBefore < before.length && before[inBefore] === after[inAfter]) {
      inBefore += 1
      inAfter += 1
    }
    return inBefore
  })
}

/**
 * How many of the changes remove a line if they lead to the end of both versions; a fraction if they cannot.
 *
 * @param {number} changes
 * @param {readonly string[]} before
 * @param {readonly string[]} after
 * @returns {number}
 */
function removedAtEnd(changes, before, after) {
  return (changes + before.length - after.length) / 2
}

/**
 * How far the last of the changes gets: if it adds a line, and if it removes one.
 *
 * @param {Reach} previous
 * @param {number} changes
 * @param {number} removed
 * @returns {[number, number]}
 */
function steps(previous, changes, removed) {
  if (changes === 0) return [0, 0]
  const adding = removed < changes ? previous[removed] : -1
  const removing = removed > 0 ? previous[removed - 1] + 1 : -1
  return [adding, removing]
}

/**
 * @param {readonly Reach[]} reaches
 * @param {readonly string[]} before
 * @param {readonly string[]} after
 * @returns {Edit[]}
 */
function wayBack(reaches, before, after) {
  /** @type {Edit[]} */
  const edits = []
  let [inBefore, inAfter] = [before.length, after.length]
  let removed = removedAtEnd(reaches.length - 1, before, after)
  for (let changes = reaches.length - 1; changes >= 0; changes -= 1) {
    const [adding, removing] = steps(reaches[changes - 1] ?? [], changes, removed)
    const start = Math.max(adding, removing)
    for (; inBefore > start; inBefore -= 1, inAfter -= 1) {
      edits.push({ sign: ' ', line: before[inBefore - 1] })
    }
    if (changes === 0) break
    // Going back, what was added is undone first wherever both would do, so that it comes last.
    if (removing > adding) {
      inBefore -= 1
      removed -= 1
      edits.push({ sign: '-', line: before[inBefore] })
    } else {
      inAfter -= 1
      edits.push({ sign: '+', line: after[inAfter] })
    }
  }
  return edits.reverse()
}
