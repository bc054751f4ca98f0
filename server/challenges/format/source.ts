/** A file as it stands in the folder: text where the bytes are valid UTF-8, else base64. */
export type SourceFile = { readonly text: string } | { readonly base64: string }

/**
 * The whole content of a challenge's folder, as plain data: the same function parses what was just read from disk and
 * what a database row has kept for years.
 */
export interface ChallengeSource {
  /** The folder's name. */
  readonly slug: string
  /** Paths are relative to the folder and use `/`. */
  readonly files: Readonly<Record<string, SourceFile>>
}

export function bytesOf(file: SourceFile): Buffer {
  return 'text' in file ? Buffer.from(file.text, 'utf8') : Buffer.from(file.base64, 'base64')
}

/** Keeps the bytes exactly, a byte order mark and CRLF included. */
export function sourceFile(bytes: Buffer): SourceFile {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return { base64: bytes.toString('base64') }
  }
}

/** The files below a folder, by their path inside it. */
export function filesBelow(source: ChallengeSource, folder: string): Record<string, SourceFile> {
  const prefix = `${folder}/`
  const below: Record<string, SourceFile> = {}
  for (const [path, file] of Object.entries(source.files)) {
    if (path.startsWith(prefix)) below[path.slice(prefix.length)] = file
  }
  return below
}

/** Names of the folders that stand directly below a folder. */
export function foldersBelow(source: ChallengeSource, folder: string): string[] {
  const names = Object.keys(filesBelow(source, folder)).filter((path) => path.includes('/'))
  return [...new Set(names.map((path) => path.slice(0, path.indexOf('/'))))].sort()
}
