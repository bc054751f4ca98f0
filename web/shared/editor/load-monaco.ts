type Monaco = typeof import('./monaco.ts').monaco

let loaded: Promise<Monaco> | undefined
let arrived: Monaco | undefined

/** The editor's code, fetched once. A failed fetch is tried again by the next call. */
export function loadMonaco(): Promise<Monaco> {
  loaded ??= import('./monaco.ts')
    .then(({ monaco }) => {
      arrived = monaco
      return monaco
    })
    .catch((error: unknown) => {
      loaded = undefined
      throw error
    })
  return loaded
}

/** The editor's code where it has been fetched: so that what shows it need not wait for another moment. */
export function arrivedMonaco(): Monaco | undefined {
  return arrived
}

/** Starts the type service, for a page with a model that asks for it; resolves once it can answer. */
export async function startTypeScript(): Promise<void> {
  const { startTypeScript } = await import('./monaco.ts')
  await startTypeScript()
}

/** What tells the keys of the editor's commands, for a page with an editor. */
export async function loadKeysOfCommand() {
  const { keysOfCommand } = await import('./monaco.ts')
  return keysOfCommand
}

export type { Monaco }
