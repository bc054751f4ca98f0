import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, lchown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { PostgresBinaries } from './binaries.ts'
import type { Identity } from './identity.ts'

const run = promisify(execFile)

export const SUPERUSER = 'assay'

/** A PostgreSQL data folder and the password of its superuser. */
export interface Cluster {
  readonly folder: string
  readonly password: string
}

/**
 * Returns the cluster in `home`, making it on the first call. A cluster is made beside its place and moved there when
 * it is whole, so an interrupted first start leaves nothing that looks like one.
 */
export async function prepareCluster(home: string, binaries: PostgresBinaries, identity: Identity): Promise<Cluster> {
  const folder = join(home, 'cluster')
  const passwordFile = join(home, 'password')
  if (await exists(folder)) {
    await own(folder, identity)
    return { folder, password: (await readFile(passwordFile, 'utf8')).trim() }
  }
  const password = randomBytes(24).toString('base64url')
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  const unfinished = join(home, 'cluster.unfinished')
  await rm(unfinished, { recursive: true, force: true })
  await initdb(unfinished, password, binaries, identity)
  await rename(unfinished, folder)
  return { folder, password }
}

async function initdb(folder: string, password: string, { initdb }: PostgresBinaries, identity: Identity) {
  await mkdir(folder, { mode: 0o700 })
  // initdb reads the password from a file that its own user must be able to read; that folder is gone a moment later.
  const secrets = `${folder}.secret`
  await rm(secrets, { recursive: true, force: true })
  await mkdir(secrets, { mode: 0o700 })
  const pwfile = join(secrets, 'password')
  await writeFile(pwfile, `${password}\n`, { mode: 0o600 })
  await Promise.all([own(folder, identity), own(secrets, identity)])
  const [command = '', ...args] = [
    ...identity.prefix,
    initdb,
    `--pgdata=${folder}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${pwfile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The same order of text on every machine, whatever locales it has.
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
    '--lc-messages=C',
    '--no-instructions',
    // What is lost in a power cut here is an empty database; the server syncs what it writes later.
    '--no-sync',
  ]
  try {
    await run(command, args, { cwd: '/' })
  } finally {
    await rm(secrets, { recursive: true, force: true })
  }
}

/** Hands a folder to the identity; a no-op when it has it already, as on every start but the first. */
async function own(folder: string, { owner }: Identity): Promise<void> {
  if (!owner || (await stat(folder)).uid === owner.uid) return
  for (const entry of await readdir(folder, { recursive: true })) {
    await lchown(join(folder, entry), owner.uid, owner.gid)
  }
  // The folder itself comes last: its owner says that the work is done.
  await chown(folder, owner.uid, owner.gid)
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
