import type { Sql } from 'postgres'

/**
 * Statements with more parameters are lists, whose text differs with their length: each length would be kept by every
 * connection as a statement of its own.
 */
const MOST_PARAMETERS = 30

/**
 * The same client, whose statements PostgreSQL parses once a connection. Drizzle passes all of them to `unsafe`, which
 * by itself would ask PostgreSQL to describe each one first: two round trips where one does.
 */
export function prepareStatements<Client extends Sql>(client: Client): Client {
  return new Proxy(client, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (name === 'unsafe') {
        return (query: string, parameters: unknown[] = [], options: object = {}) => {
          // Last, because Drizzle says false for whatever has no name of its own.
          const prepare = parameters.length > 0 && parameters.length <= MOST_PARAMETERS
          return target.unsafe(query, parameters as never[], { ...options, prepare })
        }
      }
      if (name === 'begin' || name === 'savepoint') {
        // The client of the transaction is handed to the last argument.
        return (...args: unknown[]) => {
          const inside = args.at(-1) as (tx: Sql) => unknown
          const begin = value as (...args: unknown[]) => unknown
          return begin.call(target, ...args.slice(0, -1), (tx: Sql) => inside(prepareStatements(tx)))
        }
      }
      return value
    },
  })
}
