import type { Monaco } from './load-monaco.ts'

/** Monaco's name for the language that a path's ending stands for. */
export function languageOf(monaco: Monaco, path: string): string {
  const ending = path.slice(path.lastIndexOf('.'))
  const known = monaco.languages.getLanguages().find(({ extensions }) => extensions?.includes(ending))
  return known?.id ?? 'plaintext'
}
