import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

import { MendableError } from '../../config/mendable-error.ts'

const run = promisify(execFile)

/** As whom PostgreSQL runs, which refuses to run as root. */
export interface Identity {
  /** For the log: "this user", "user daemon", … */
  readonly name: string
  /** The owner that the data folder must have on disk; null leaves it as it is. */
  readonly owner: { readonly uid: number; readonly gid: number } | null
  /** Words that stand before the program. */
  readonly prefix: readonly string[]
}

const THIS_USER: Identity = { name: 'this user', owner: null, prefix: [] }

/** initdb wants a user that exists. Not `nobody` if avoidable: others use that one for code they do not trust. */
const STAND_INS = ['postgres', 'daemon', 'nobody']

interface User {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

/**
 * Finds a way to run PostgreSQL that works for this data folder and this checkout, trying each. For root they are:
 * another user; where that one cannot reach the folders (a checkout in /root), a user namespace, in which root itself has
 * another number; and where a container forbids those, another user with the one capability to pass closed folders,
 * which serves as long as only the data lies in them.
 *
 * @throws when none works; the message says what can be done.
 */
export async function chooseIdentity(folder: string, program: string): Promise<Identity> {
  if (process.getuid?.() !== 0) return THIS_USER
  const user = await standIn()
  for (const identity of user ? waysOf(user) : []) {
    if (await reaches(identity, folder, program)) return identity
  }
  throw new MendableError(
    `PostgreSQL cannot run as root, and no other way works for ${folder} here. Run Assay as an ordinary user, ` +
      'put the checkout and DATA_DIR where other users can reach them, or set DATABASE_URL to a PostgreSQL of your own.',
  )
}

function waysOf({ name, uid, gid }: User): Identity[] {
  const asUser = ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups']
  return [
    { name: `user ${name}`, owner: { uid, gid }, prefix: [...asUser, '--'] },
    {
      name: `user ${name} in a user namespace`,
      owner: { uid: 0, gid: 0 },
      prefix: ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`, '--'],
    },
    {
      name: `user ${name} who may pass closed folders`,
      owner: { uid, gid },
      prefix: [...asUser, '--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--'],
    },
  ]
}

/** Whether the identity can enter the folder and start the program, found out by doing both. */
async function reaches(identity: Identity, folder: string, program: string): Promise<boolean> {
  const words = [...identity.prefix, 'sh', '-c', 'cd "$0" && exec "$1" --version', folder, program]
  const [command = '', ...args] = words
  try {
    const { stderr } = await run(command, args, { cwd: '/' })
    // PostgreSQL starts where it may execute itself but not look itself up, complains, and initdb then fails.
    return stderr === ''
  } catch {
    return false
  }
}

async function standIn(): Promise<User | undefined> {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  for (const name of STAND_INS) {
    const line = lines.find(([entry]) => entry === name)
    if (line) return { name, uid: Number(line[2]), gid: Number(line[3]) }
  }
  return undefined
}
