/**
 * Starts the embedded PostgreSQL in the folder that is its argument, says where, and stays until either is killed. With
 * `--while-read-from` it also ends with whoever holds the other end of its standard input, however that one ends.
 */
import { startEmbeddedPostgres } from '../../server/database/embedded/start.ts'

const [home = '', option] = process.argv.slice(2)
const { pid, url, exited } = await startEmbeddedPostgres({ home, durable: true })
process.stdout.write(JSON.stringify({ pid, url }))
exited.then(() => process.exit(1))
if (option === '--while-read-from') process.stdin.resume().on('end', () => process.exit(1))
else setInterval(() => {}, 60_000)
