import type { Library } from '../environment/library.ts'
import { Buffer } from './buffer.ts'
import { openBuiltin } from './builtins.ts'

export const boot: Library['node'] = { Buffer, builtin: openBuiltin }
