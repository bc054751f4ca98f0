import type { GuestModule } from '../../languages/language.ts'

/** What somebody reads who opens a file instead of importing it. */
export function textOf(module: GuestModule | undefined): string {
  return module?.source ?? module?.code ?? ''
}
