/** Where Monaco keeps which keys do what, which the package ships without types. Only what the list of shortcuts needs. */
declare module 'monaco-editor/platform/keybinding/common/keybinding' {
  interface Chord {
    readonly ctrlKey: boolean
    readonly shiftKey: boolean
    readonly altKey: boolean
    readonly metaKey: boolean
    /** As it stands on the key; null for one that this platform has not. */
    readonly keyLabel: string | null
  }

  interface KeybindingService {
    /** The keys of a command, or undefined where it has none. */
    lookupKeybinding(command: string): { getChords(): readonly Chord[] } | undefined
  }

  export const IKeybindingService: { readonly service: KeybindingService }
}

declare module 'monaco-editor/editor/standalone/browser/standaloneServices' {
  export const StandaloneServices: {
    get<Service>(id: { readonly service: Service }): Service
  }
}
