import type { ServerResponse } from 'node:http'
import { expect } from 'vitest'

/** How somebody else's system answers what it is told. */
export type Mood = 'well' | Misbehaviour
export type Misbehaviour = (typeof misbehaviours)[number]

export const misbehaviours = ['failing', 'hanging up', 'redirecting', 'endless', 'hostile', 'slow'] as const

/** What is kept of each; where it was slow, after a patience of 200 ms. */
export const noted: Record<Misbehaviour, { status: number | null; error: string | null }> = {
  failing: { status: 500, error: null },
  'hanging up': { status: null, error: 'The server broke the connection off.' },
  redirecting: { status: 302, error: null },
  endless: { status: 503, error: null },
  hostile: { status: null, error: expect.stringContaining('HPE_HEADER_OVERFLOW') },
  slow: { status: null, error: 'No answer came within 0.2 seconds.' },
}

export function misbehave(mood: Misbehaviour, response: ServerResponse): void {
  if (mood === 'failing') response.writeHead(500).end('<h1>We are sorry</h1>')
  else if (mood === 'redirecting') response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()
  else if (mood === 'hanging up') response.destroy()
  else if (mood === 'hostile') response.writeHead(200, { filler: 'x'.repeat(200_000) }).end('{"status":\0')
  // It answers, but to nobody: whoever asked has hung up.
  else if (mood === 'slow') response.once('close', () => response.writeHead(200).end())
  else pour(response.writeHead(503))
}

function pour(response: ServerResponse): void {
  while (!response.destroyed && response.write('x'.repeat(10_000)));
  if (!response.destroyed) response.once('drain', () => pour(response))
}
