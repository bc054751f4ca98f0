import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** Stands between the product and its PostgreSQL, which comes back on another port, and can cut every line at once. */
export interface Line {
  readonly port: number
  target: number
  cut(): void
  close(): Promise<void>
}

export async function openLine(): Promise<Line> {
  const open = new Set<Socket>()
  const server = createServer((incoming) => {
    const outgoing = connect(line.target, '127.0.0.1')
    for (const [one, other] of [
      [incoming, outgoing],
      [outgoing, incoming],
    ] as const) {
      open.add(one)
      one.on('error', () => {})
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cut = () => {
    for (const socket of open) socket.destroy()
  }
  const line: Line = {
    port: (server.address() as AddressInfo).port,
    target: 0,
    cut,
    async close() {
      const closed = once(server, 'close')
      server.close()
      cut()
      await closed
    },
  }
  return line
}
