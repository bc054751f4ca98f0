/** Starts the embedded PostgreSQL in the folder that is its argument, says where, and stays until it is killed. */
import { startEmbeddedPostgres } from '../../server/database/embedded/start.ts'

const [home = ''] = process.argv.slice(2)
const { pid, url } = await startEmbeddedPostgres({ home, durable: true })
process.stdout.write(JSON.stringify({ pid, url }))
setInterval(() => {}, 60_000)
