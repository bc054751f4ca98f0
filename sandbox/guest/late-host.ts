import type { GuestHost, Natives, RunLink } from './bridge/types.ts'

/**
 * The host of a guest that is put together before its run is known, in the snapshot of a heap. Until the link arrives
 * nothing can be asked of it.
 */
export interface LateHost {
  readonly host: GuestHost
  arrive(link: RunLink): void
}

export function createLateHost(natives: Natives): LateHost {
  let link: RunLink | undefined
  let handler: ((message: string) => string) | undefined

  function arrived(): RunLink {
    if (link === undefined) throw new Error('The run has not begun')
    return link
  }

  return {
    host: {
      ...natives,
      send: (message) => arrived().send(message),
      receive(next) {
        handler = next
        link?.receive(next)
      },
      get clock() {
        return arrived().clock
      },
      library: () => arrived().library(),
      abort: (status) => arrived().abort(status),
    },
    arrive(next) {
      link = next
      if (handler !== undefined) next.receive(handler)
    },
  }
}
