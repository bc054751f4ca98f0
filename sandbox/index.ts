export type * from './challenge.ts'
export type * from './sandbox.ts'
export { createSandbox } from './sandbox.ts'
export type * from './verdict.ts'
