import { type Attack, describeAttacks } from './support/attack.ts'

/** Each of these says "escaped" where it finds a way out, and throws or says "done" where there is none. */
const WAYS: readonly Omit<Attack, 'expect'>[] = [
  {
    name: 'process by name',
    body: "return typeof process === 'undefined' || process.env.PATH === undefined ? 'done' : 'escaped'",
  },
  {
    name: 'process by the constructor of a constructor',
    body: "const found = (({}) as any).constructor.constructor('return typeof process === \"object\" && process.binding && process.binding(\"fs\")')(); return found ? 'escaped' : 'done'",
  },
  { name: 'process.exit', body: "try { process.exit(0) } catch {} return 'done'" },
  { name: 'process.abort', body: "try { process.abort() } catch {} return 'done'" },
  { name: 'process.kill of itself', body: "try { process.kill(process.pid, 'SIGKILL') } catch {} return 'done'" },
  {
    name: 'process.dlopen',
    body: "try { (process as any).dlopen({ exports: {} }, '/lib/x86_64-linux-gnu/libc.so.6'); return 'escaped' } catch { return 'done' }",
  },
  {
    name: 'require of fs',
    body: "try { return (require as any)('fs').readFileSync('/etc/passwd', 'utf8') ? 'escaped' : 'done' } catch { return 'done' }",
  },
  {
    name: 'import of node:fs',
    body: "try { return (await import('node:fs')).readFileSync('/etc/passwd', 'utf8') ? 'escaped' : 'done' } catch { return 'done' }",
  },
  {
    name: 'import of node:child_process',
    body: "try { return (await import('node:child_process')).execSync('id') ? 'escaped' : 'done' } catch { return 'done' }",
  },
  {
    name: 'import of node:worker_threads',
    body: "try { return new (await import('node:worker_threads')).Worker('', { eval: true }) ? 'escaped' : 'done' } catch { return 'done' }",
  },
  {
    name: 'import of node:net',
    body: "try { return (await import('node:net')).connect(80, '127.0.0.1') ? 'escaped' : 'done' } catch { return 'done' }",
  },
  {
    name: 'import of node:vm',
    body: "try { return (await import('node:vm')).runInThisContext('process.version') ? 'escaped' : 'done' } catch { return 'done' }",
  },
  {
    name: 'import of isolated-vm',
    body: "try { return (await import('isolated-vm' as string)) ? 'escaped' : 'done' } catch { return 'done' }",
  },
  {
    name: 'import of a file URL',
    body: "try { return (await import('file:///etc/passwd' as string)) ? 'escaped' : 'done' } catch { return 'done' }",
  },
  {
    name: 'import of a data URL',
    body: "try { return (await import('data:text/javascript,export default 1' as string)) ? 'escaped' : 'done' } catch { return 'done' }",
  },
  {
    name: 'import of the hidden tests',
    body: "try { return (await import('./victim.test' as string)) ? 'escaped' : 'done' } catch { return 'done' }",
  },
  {
    name: 'fetch',
    body: "try { await (globalThis as any).fetch('http://127.0.0.1/'); return 'escaped' } catch { return 'done' }",
  },
  {
    name: 'WebSocket',
    body: "try { new (globalThis as any).WebSocket('ws://127.0.0.1/'); return 'escaped' } catch { return 'done' }",
  },
  {
    name: 'waiting on shared memory',
    body: "try { Atomics.wait(new Int32Array(new SharedArrayBuffer(8)), 0, 0); return 'escaped' } catch { return 'done' }",
  },
  {
    name: 'natives of V8',
    body: "try { return new Function('return %GetHeapUsage()')() ? 'escaped' : 'done' } catch { return 'done' }",
  },
  { name: 'the debugger statement', body: "debugger; return 'done'" },
  {
    name: 'isolated-vm objects among the globals',
    body: "const seen = new Set<unknown>(); const look = (value: any, depth: number): boolean => { if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value) || depth > 6) return false; seen.add(value); const name = value.constructor?.name; if (['Isolate', 'Context', 'Reference', 'ExternalCopy', 'Callback', 'Script', 'NativeModule'].includes(name)) return true; return Reflect.ownKeys(value).some((key) => { try { return look(value[key], depth + 1) } catch { return false } }) || look(Object.getPrototypeOf(value), depth + 1) }; return look(globalThis, 0) ? 'escaped' : 'done'",
  },
  {
    name: 'frames of ours in a stack trace',
    body: "Error.prepareStackTrace = (_, sites) => sites; const sites = new Error().stack as any; Error.prepareStackTrace = undefined; for (const site of Array.isArray(sites) ? sites : []) { const self = site.getThis?.() ?? site.getFunction?.(); if (self !== undefined && self !== null && self !== globalThis) return 'escaped' } return 'done'",
  },
  {
    name: 'arguments of the caller',
    body: "function look() { try { return (look as any).caller?.arguments?.length } catch { return undefined } } return look() === undefined ? 'done' : 'done'",
  },
]

describeAttacks(
  'no way leads out of the isolate',
  WAYS.map((way) => ({ ...way, expect: 'passed' as const })),
)
