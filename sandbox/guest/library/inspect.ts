import { formatWithOptions } from 'node-inspect-extracted'
import type { Library } from '../environment/library.ts'

export const boot: Library['inspect'] = {
  format: (...args) => formatWithOptions({ colors: false }, ...args),
}
