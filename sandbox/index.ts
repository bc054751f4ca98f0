export type * from './challenge.ts'
export type * from './sandbox.ts'
export type * from './verdict.ts'
