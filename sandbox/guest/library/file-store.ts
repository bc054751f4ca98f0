import type { RunFiles } from '../environment/library.ts'
import { Buffer } from './buffer.ts'

export type Data = string | Uint8Array
export type FileStore = ReturnType<typeof createFileStore>

/** Files and folders in memory by their paths: at first those of the run, and an empty `/tmp`. */
export function createFileStore({ paths, read }: RunFiles) {
  /** Undefined: as the run brought it. */
  const files = new Map<string, Uint8Array | undefined>()
  const folders = new Set(['/', '/tmp'])
  for (const path of paths()) {
    files.set(`/${path}`, undefined)
    for (let folder = parentOf(`/${path}`); !folders.has(folder); folder = parentOf(folder)) folders.add(folder)
  }

  function bytes(name: string): Uint8Array | undefined {
    if (!files.has(name)) return undefined
    const known = files.get(name) ?? Uint8Array.from(Buffer.from(read(name.slice(1))))
    files.set(name, known)
    return known
  }

  return {
    files,
    folders,
    bytes,
    has: (name: string) => files.has(name) || folders.has(name),
    write: (name: string, data: Data) => void files.set(name, Uint8Array.from(Buffer.from(data as string))),
    /** The paths of what stands in a folder. */
    inside: (name: string) => [...files.keys(), ...folders].filter((each) => each !== '/' && parentOf(each) === name),
  }
}

/** The absolute path that a path, a URL or its text names; `/` is where a run's files stand. */
export function normalPath(path: unknown): string {
  const text = String(path)
  const plain = text.startsWith('file://') ? decodeURIComponent(text.slice(7)) : text
  const parts: string[] = []
  for (const part of plain.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return `/${parts.join('/')}`
}

export function parentOf(path: string): string {
  return path.slice(0, Math.max(1, path.lastIndexOf('/')))
}

export function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
