import type { MessageWriter } from './encode.ts'
import { isPlainData, mayBePlainData } from './plain-data.ts'
import { apply, isArray, stringify } from './primordials.ts'
import type { Registry } from './registry.ts'
import type { GuestHost } from './types.ts'
import { violation } from './wire.ts'

export interface CallOptions {
  readonly takesCalls: boolean
  readonly registry: Registry
  readonly host: GuestHost
  readonly writeMessage: MessageWriter
}

/** Calls a function of this side with data that is nobody's, and writes the answer. */
export function answerCall(request: readonly unknown[], options: CallOptions): string {
  const { takesCalls, registry, host, writeMessage } = options
  const target = registry.objectOf(request[1])
  const data = request[2]
  if (!takesCalls || typeof target !== 'function' || !isArray(data)) violation('a call of no kind')
  const result: unknown = apply(target as () => unknown, undefined, data)
  // Whoever awaits the result sees what microtasks have made of it.
  if (mayBePlainData(result)) host.drain()
  return writeMessage((encoder) => {
    if (isPlainData(result, host)) return `[2,${stringify(result)},${encoder.records()}]`
    return `[1,${encoder.value(result)},${encoder.records()}]`
  })
}
