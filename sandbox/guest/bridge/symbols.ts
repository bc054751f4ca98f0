import { SafeMap } from './primordials.ts'
import { BridgeViolation } from './wire.ts'

/** Symbols that belong to one realm, each with a twin in the other. */
export interface SymbolTable {
  idOf(symbol: symbol): number
  /** The symbol of this realm for a number; makes a twin where the number is new and the other side's. */
  symbolOf(id: unknown, description: unknown): symbol
}

export function createSymbolTable(sign: 1 | -1): SymbolTable {
  const ids = new SafeMap<symbol, number>()
  const symbols = new SafeMap<number, symbol>()
  let last = 0

  function enter(id: number, symbol: symbol): void {
    ids.set(symbol, id)
    symbols.set(id, symbol)
  }

  return {
    idOf(symbol) {
      const known = ids.get(symbol)
      if (known !== undefined) return known
      last += sign
      enter(last, symbol)
      return last
    },
    symbolOf(id, description) {
      const known = symbols.get(id as number)
      if (known !== undefined) return known
      if (typeof id !== 'number' || id * sign >= 0) throw new BridgeViolation('There is no such symbol on the bridge')
      const twin = Symbol(typeof description === 'string' ? description : undefined)
      enter(id, twin)
      return twin
    },
  }
}
