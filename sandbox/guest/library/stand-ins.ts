/**
 * Modules of Node that a run has no use for, but that packages import for what they do elsewhere. They can be imported,
 * asked what they hold and mocked; what they would do says by an error that it is not to be had.
 */
const functions: Readonly<Record<string, string>> = {
  async_hooks: 'AsyncLocalStorage AsyncResource createHook executionAsyncId triggerAsyncId',
  child_process: 'ChildProcess exec execFile execFileSync execSync fork spawn spawnSync',
  cluster: 'Worker fork setupPrimary',
  dgram: 'Socket createSocket',
  dns: 'Resolver lookup lookupService resolve resolve4 resolve6 resolveTxt reverse',
  http: 'Agent ClientRequest IncomingMessage OutgoingMessage Server ServerResponse createServer get request',
  http2: 'connect createSecureServer createServer',
  https: 'Agent Server createServer get request',
  inspector: 'Session open',
  net: 'BlockList Server Socket connect createConnection createServer',
  readline: 'Interface clearLine createInterface cursorTo emitKeypressEvents moveCursor',
  tls: 'Server TLSSocket connect createSecureContext createServer',
  tty: 'ReadStream WriteStream',
  v8: 'deserialize getHeapStatistics serialize setFlagsFromString',
  vm: 'Script SourceTextModule compileFunction createContext runInContext runInNewContext runInThisContext',
  worker_threads: 'BroadcastChannel MessageChannel MessagePort Worker',
  zlib: 'brotliCompressSync brotliDecompressSync createGunzip createGzip deflate deflateSync gunzip gunzipSync gzip gzipSync inflate inflateSync',
}

const facts: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  cluster: { isMaster: true, isPrimary: true, isWorker: false, workers: {} },
  http: { METHODS: ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'] },
  net: {
    isIP: ipVersion,
    isIPv4: (text: unknown) => ipVersion(text) === 4,
    isIPv6: (text: unknown) => ipVersion(text) === 6,
  },
  tty: { isatty: () => false },
  worker_threads: { isMainThread: true, parentPort: null, threadId: 0, workerData: null },
}

/** Undefined where there is none of that name. */
export function createStandIn(name: string): Record<string, unknown> | undefined {
  if (!Object.hasOwn(functions, name)) return undefined
  const names = functions[name]?.split(' ') ?? []
  return { ...Object.fromEntries(names.map((each) => [each, refusal(name, each)])), ...facts[name] }
}

/** Asks whether it is constructed, so that the bundler keeps it a function that can be, and that classes can extend. */
function refusal(module: string, name: string): () => never {
  const refuse = function (): never {
    const what = `${new.target === undefined ? '' : 'new '}${module}.${name}`
    throw new Error(`${what} is not available: a run has no network, no processes and no threads`)
  }
  return Object.defineProperty(refuse, 'name', { value: name })
}

function ipVersion(text: unknown): 0 | 4 | 6 {
  const host = String(text)
  if (isIpv4(host)) return 4
  return isIpv6(host.replace(/%[\w.-]+$/, '')) ? 6 : 0
}

function isIpv4(text: string): boolean {
  return /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(text)
}

/** Eight groups, of which `::` stands for any number and an IPv4 address at the end for two. */
function isIpv6(text: string): boolean {
  const halves = text.split('::')
  if (halves.length > 2) return false
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')))
  const last = groups.at(-1) ?? ''
  const ipv4 = isIpv4(last) && !text.endsWith('::')
  const words = ipv4 ? groups.slice(0, -1) : groups
  const count = words.length + (ipv4 ? 2 : 0)
  return words.every((group) => /^[\da-f]{1,4}$/i.test(group)) && (halves.length === 2 ? count < 8 : count === 8)
}
