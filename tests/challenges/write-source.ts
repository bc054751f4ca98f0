import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { bytesOf, type ChallengeSource } from '../../server/challenges/format/source.ts'

/** Writes a challenge below a folder and returns where it stands. */
export async function writeSource(folder: string, source: ChallengeSource): Promise<string> {
  const root = join(folder, source.slug)
  for (const [path, file] of Object.entries(source.files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), bytesOf(file))
  }
  return root
}
