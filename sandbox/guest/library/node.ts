import { Buffer } from 'buffer/index.js'
import type { Library } from '../environment/library.ts'
import { openBuiltin } from './builtins.ts'

export const boot: Library['node'] = { Buffer, builtin: openBuiltin }
