import type { Natives } from './bridge/types.ts'

declare global {
  /** A parameter of the script that a guest's bundle is; see `child/realm.ts`. Not a property of the global object. */
  const natives: Natives
}
