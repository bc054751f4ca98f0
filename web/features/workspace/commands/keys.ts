import type { Combination } from '../../../shared/editor/keys-of-command.ts'

const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)

const symbols: Readonly<Record<string, string>> = isMac
  ? { mod: '⌘', ctrl: '⌃', shift: '⇧', alt: '⌥', meta: '⌘' }
  : { mod: 'Ctrl', ctrl: 'Ctrl', shift: 'Shift', alt: 'Alt', meta: 'Meta' }

/** The modifier as this computer's keyboard shows it. */
export const modifierKey = symbols.mod ?? 'Ctrl'

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/**
 * Whether an event is that combination. Letters and digits are told by their place on the keyboard where Alt or Option
 * would make another character of them.
 */
export function matchesKeys(keys: string, event: Pressed): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const wants = (modifier: string) => parts.includes(modifier)
  if (wants('mod') !== (event.ctrlKey || event.metaKey) || wants('alt') !== event.altKey) return false
  // Which characters need Shift differs from keyboard to keyboard.
  if (key.length > 1 || /\w/.test(key)) if (wants('shift') !== event.shiftKey) return false
  return event.key.toLowerCase() === key.toLowerCase() || event.code === `Key${key.toUpperCase()}`
}

/** The keys of a combination as this computer's keyboard shows them. */
export function keyNames(keys: string): string[] {
  return keys.split('+').map((key) => symbols[key] ?? (key.length === 1 ? key.toUpperCase() : key))
}

const arrows: Readonly<Record<string, string>> = { UpArrow: '↑', DownArrow: '↓', LeftArrow: '←', RightArrow: '→' }

/** The same for a combination of the editor's. */
export function combinationNames({ modifiers, key }: Combination): string[] {
  return [...modifiers.map((modifier) => symbols[modifier] ?? modifier), arrows[key] ?? key]
}
