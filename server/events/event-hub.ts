import type { Logger } from 'pino'
import type { Sql } from 'postgres'
export interface EventHub {
  close(): Promise<void>
}
export function createEventHub(_sql: Sql, _log: Logger): EventHub {
  return { close: async () => {} }
}
