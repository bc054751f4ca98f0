/**
 * `npm run dev`: the browser side with hot reload, in front of an API that starts anew whenever its code changes. Takes
 * the same environment as `npm start`; PORT is where the browser goes.
 */
import './runtime/node-version.ts'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createLogger, createServer } from 'vite'
import { inheritedEnvironment, readConfig } from './config/config.ts'
import { freePort } from './database/embedded/free-port.ts'
import { WEB_CONFIG } from './runtime/web-sources.ts'

const { port, host, publicUrl } = readConfig()
const apiPort = await freePort()
const url = `http://localhost:${port}`
const target = `http://127.0.0.1:${apiPort}`

// While the API starts anew a page that polls it would fill the terminal.
const customLogger = createLogger()
const { error } = customLogger
customLogger.error = (message, options) => {
  if (!message.includes('http proxy error')) error(message, options)
}

const vite = await createServer({
  configFile: WEB_CONFIG,
  customLogger,
  server: { port, host, strictPort: true, proxy: { '^/(api/|healthz|readyz)': { target } } },
})
await vite.listen()

const start = fileURLToPath(new URL('./start.ts', import.meta.url))
const api = spawn(process.execPath, ['--watch', '--watch-preserve-output', start, '--without-web'], {
  stdio: 'inherit',
  env: inheritedEnvironment({ PORT: String(apiPort), HOST: '127.0.0.1', PUBLIC_URL: publicUrl ?? url }),
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => api.kill(signal))
const [code] = await once(api, 'exit')
await vite.close()
process.exit(code ?? 0)
