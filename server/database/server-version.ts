import { MendableError } from '../config/mendable-error.ts'
import { connect } from './database.ts'

const OLDEST = 15

/**
 * Makes sure that a PostgreSQL of somebody else's answers and is recent enough.
 *
 * @throws with a sentence that names the server but not the password.
 */
export async function checkServer(url: string): Promise<void> {
  const { host, pathname } = new URL(url)
  const where = `DATABASE_URL (${host}${pathname})`
  const { sql, close } = connect(url, { max: 1 })
  try {
    const [row] = await sql<{ version: string }[]>`select current_setting('server_version_num') as version`
    const major = Math.floor(Number(row?.version) / 10_000)
    if (major < OLDEST) throw new Error(`it is PostgreSQL ${major}, and ${OLDEST} or later is needed`)
  } catch (error) {
    throw new MendableError(`${where} cannot be used: ${reason(error)}`, { cause: error })
  } finally {
    await close()
  }
}

/** A connection that fails on every address of a host is an aggregate without a message. */
function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reason).join(', ')
  return error instanceof Error ? error.message : String(error)
}
