import type { DemoWorld } from '../demo/create-demo-world.ts'
import { box } from './box.ts'

/** What the person who started the server reads: where it is, and, once, how to look around. */
export function welcome(url: string, demo: DemoWorld | null): string {
  const ready = `Assay is ready at ${url}`
  if (demo === null) return box([ready])
  return box([
    ready,
    '',
    `A demo company, ${demo.company}, is there to try it with.`,
    'Passwords and link are shown this once.',
    '',
    `Candidate  ${demo.candidateLink}`,
    `Reviewer   ${demo.reviewer.email}  ${demo.reviewer.password}`,
    `Admin      ${demo.admin.email}  ${demo.admin.password}`,
    '',
    'For real use start on an empty database with ASSAY_DEMO=off.',
  ])
}
