import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../../server/database/embedded/free-port.ts'

export interface Credentials {
  readonly email: string
  readonly password: string
}

/** What the box says to the person who started the server. */
export interface Welcome {
  readonly url: string
  readonly candidateLink: string
  readonly reviewer: Credentials
  readonly admin: Credentials
}

export interface Product extends Welcome {
  /** Where its database is: a command with this DATA_DIR joins it. */
  readonly dataDir: string
  stop(): Promise<void>
}

/** Long, since a machine that runs everything else too may be slow; a product that fails to start ends at once. */
export const startPatienceMs = 180_000

/** Starts the product as its users do, with the demo world in a folder of its own, and reads the box it prints. `environment` adds to its own. */
export async function startProduct(environment: Readonly<Record<string, string>> = {}): Promise<Product> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-browser-'))
  const port = await freePort()
  const child = spawn(process.execPath, ['server/start.ts'], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: `${port}`,
      DATA_DIR: folder,
      LOG_LEVEL: 'warn',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGTERM')
    await gone
    await rm(folder, { recursive: true, force: true })
  }
  try {
    return { ...readWelcome(await printedBox(child.stdout)), dataDir: folder, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** What is printed up to the lower edge of the box; what comes later is thrown away. */
async function printedBox(output: NodeJS.ReadableStream): Promise<string> {
  let text = ''
  const patience = AbortSignal.timeout(startPatienceMs)
  return new Promise((resolve, reject) => {
    patience.addEventListener('abort', () => reject(new Error(`Not ready after ${startPatienceMs} ms: ${text}`)))
    output.on('end', () => reject(new Error(`The product ended before it was ready: ${text}`)))
    output.on('data', (chunk) => {
      text += chunk
      if (text.includes('╯')) resolve(text)
    })
  })
}

function readWelcome(text: string): Welcome {
  const found = (pattern: RegExp) => {
    const groups = text.match(pattern)
    if (!groups) throw new Error(`The box says nothing like ${pattern}: ${text}`)
    return groups
  }
  const credentials = (who: string) => {
    const [, email = '', password = ''] = found(new RegExp(`(${who}@\\S+)\\s+(\\S+)`))
    return { email, password }
  }
  return {
    url: found(/ready at (\S+)/)[1] ?? '',
    candidateLink: found(/\S+\/t\/\S+/)[0],
    reviewer: credentials('reviewer'),
    admin: credentials('admin'),
  }
}
