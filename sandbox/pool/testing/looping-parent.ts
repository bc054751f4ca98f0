/** Opens a sandbox, keeps a child of it in an endless loop, prints the ids of all processes below, and waits. */
import { readFileSync } from 'node:fs'
import { ENCLOSURES } from '../launch.ts'
import { openPuppets, puppetChallenge, puppetRun } from './puppets.ts'

function descendants(pid: number): number[] {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1').trim()
  const children = text === '' ? [] : text.split(' ').map(Number)
  return children.flatMap((child) => [child, ...descendants(child)])
}

const first = ENCLOSURES.find((enclosure) => enclosure === process.argv[2]) ?? 'none'
const sandbox = await openPuppets({ children: 1 }, [first, 'none'])
const challenge = { ...puppetChallenge, limits: { ...puppetChallenge.limits, cpuMs: 60_000 } }
await sandbox.run(
  puppetRun(
    { two: ['loop'] },
    { challenge, onTest: () => process.stdout.write(`${JSON.stringify(descendants(process.pid))}\n`) },
  ),
)
