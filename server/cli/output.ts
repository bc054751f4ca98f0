import { once } from 'node:events'

/** Writes to standard output, waiting where the reader is slow. A reader that has gone away ends the command quietly. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain')
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

export function complain(text: string): void {
  process.stderr.write(`${text}\n`)
}
