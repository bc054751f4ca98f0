import type { Scheme } from './language.ts'

/** The name under which V8 lists a file's frames. It must hold none of the characters that end a place in a stack. */
export function frameName(scheme: Scheme, path: string): string {
  return scheme + encodeURI(path).replace(/[():]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)
}
