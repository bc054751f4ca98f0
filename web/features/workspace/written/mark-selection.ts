/** Marks of Markdown that a key puts around what is selected. */
const marks: Readonly<Record<string, readonly [before: string, after: string]>> = {
  b: ['**', '**'],
  i: ['_', '_'],
  e: ['`', '`'],
  k: ['[', '](https://)'],
}

/**
 * Puts a mark around the selection where the keys ask for one, and says whether they did.
 *
 * It types through the browser's editing command: that is deprecated and yet the one way of changing a text area that
 * its own undo knows of.
 */
export function markSelection(field: HTMLTextAreaElement, key: string): boolean {
  const mark = Object.hasOwn(marks, key) ? marks[key] : undefined
  if (!mark) return false
  const [before, after] = mark
  const { selectionStart: start, selectionEnd: end } = field
  const selected = field.value.slice(start, end)
  document.execCommand('insertText', false, before + selected + after)
  field.setSelectionRange(start + before.length, start + before.length + selected.length)
  return true
}
