import { challengeLimits } from './limits.ts'

/** What keeps a path from naming a file inside a folder, as the end of a sentence; null where nothing does. */
export function pathFault(path: string): string | null {
  if (path.length > challengeLimits.pathLength) return `is longer than ${challengeLimits.pathLength} characters`
  if (path.startsWith('/')) return 'is absolute; write it relative to the folder'
  if (path.includes('\\')) return 'holds a backslash; separate folders with /'
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  if (/[\u0000-\u001f\u007f]/.test(path)) return 'holds a control character'
  const parts = path.split('/')
  if (parts.includes('..') || parts.includes('.')) return 'holds a `.` or `..` part; it must stay inside the folder'
  if (parts.includes('')) return 'has an empty part'
  return parts.includes('__proto__') ? 'has a part called `__proto__`' : null
}

const sourceExtension = /\.([cm]?[jt]sx?|json)$/

/** The file that `module` (a path without extension) names among `paths`; null where there is none. */
export function moduleFile(module: string, paths: Iterable<string>): string | null {
  const wanted = module.replace(/\.[cm]?[jt]sx?$/, '')
  for (const path of paths) {
    if (!sourceExtension.test(path)) continue
    const bare = path.replace(sourceExtension, '')
    if (path === module || bare === wanted || bare === `${wanted}/index`) return path
  }
  return null
}
