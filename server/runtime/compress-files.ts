import { readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const COMPRESSIBLE = new Set(['.js', '.css', '.html', '.svg', '.json', '.ttf', '.wasm'])

/** Below this a compressed file saves no packet. */
const MIN_BYTES = 1024

/**
 * The best quality is worth its time on what somebody waits for before the first page. Above that size there are only
 * Monaco and its workers, where seven tenths of the gain come at a twentieth of the time.
 */
const BEST_UP_TO_BYTES = 500_000

function brotliOptions({ length }: Buffer) {
  return { params: { [constants.BROTLI_PARAM_QUALITY]: length > BEST_UP_TO_BYTES ? 6 : 11 } }
}

/** Puts `.br` and `.gz` beside each file that gains from it, so that serving one costs no computation. */
export async function compressFiles(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && COMPRESSIBLE.has(extname(entry.name)))
  await Promise.all(files.map((entry) => compressFile(join(entry.parentPath, entry.name))))
}

async function compressFile(file: string): Promise<void> {
  const content = await readFile(file)
  if (content.length < MIN_BYTES) return
  await Promise.all([
    promisify(brotliCompress)(content, brotliOptions(content)).then((small) => writeFile(`${file}.br`, small)),
    promisify(gzip)(content).then((small) => writeFile(`${file}.gz`, small)),
  ])
}
