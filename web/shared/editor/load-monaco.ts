type Monaco = typeof import('./monaco.ts').monaco

let loaded: Promise<Monaco> | undefined

/** The editor's code, fetched once. A failed fetch is tried again by the next call. */
export function loadMonaco(): Promise<Monaco> {
  loaded ??= import('./monaco.ts')
    .then(({ monaco }) => monaco)
    .catch((error: unknown) => {
      loaded = undefined
      throw error
    })
  return loaded
}

export type { Monaco }
