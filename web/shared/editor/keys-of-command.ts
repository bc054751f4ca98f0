import { StandaloneServices } from 'monaco-editor/editor/standalone/browser/standaloneServices'
import { IKeybindingService } from 'monaco-editor/platform/keybinding/common/keybinding'

/** Keys that are pressed together. */
export interface Combination {
  readonly modifiers: readonly ('ctrl' | 'shift' | 'alt' | 'meta')[]
  readonly key: string
}

/**
 * The keys that Monaco has for a command on this computer, one combination after the other; none where it has none.
 * The editor has to be there.
 */
export function keysOfCommand(command: string): readonly Combination[] {
  const chords = StandaloneServices.get(IKeybindingService).lookupKeybinding(command)?.getChords() ?? []
  return chords.map(({ ctrlKey, shiftKey, altKey, metaKey, keyLabel }) => {
    const held = { ctrl: ctrlKey, shift: shiftKey, alt: altKey, meta: metaKey }
    const modifiers = (['ctrl', 'shift', 'alt', 'meta'] as const).filter((name) => held[name])
    return { modifiers, key: keyLabel ?? '' }
  })
}
