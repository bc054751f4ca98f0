import { getOwnPropertyDescriptor, getPrototypeOf, hasOwn } from './primordials.ts'
import type { GuestHost } from './types.ts'

/** A property's value that can be had without running any code. */
export interface Data {
  readonly value: unknown
}

export const noData: Data = { value: undefined }

/** Undefined where a getter or a proxy has to be asked; and for a stack, which is written as it is read. */
export function findData(object: object, key: PropertyKey, host: GuestHost): Data | undefined {
  if (key === 'stack') return undefined
  for (let link: object | null = object; link !== null; link = getPrototypeOf(link)) {
    if (host.isProxy(link)) return undefined
    const descriptor = getOwnPropertyDescriptor(link, key)
    if (descriptor === undefined) continue
    return hasOwn(descriptor, 'value') ? { value: descriptor.value } : undefined
  }
  return noData
}
