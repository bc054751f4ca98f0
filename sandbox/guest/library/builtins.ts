import type { RunFiles } from '../environment/library.ts'
import { Buffer } from './buffer.ts'
import { createCrypto } from './crypto.ts'
import { createFileSystem } from './file-system.ts'
import { os } from './os.ts'
import { createStandIn } from './stand-ins.ts'
import { createTimersPromises } from './timers-promises.ts'
import { createUtil } from './util.ts'

type Exports = Record<string, unknown>

// `require` and not `import`: the bundler then sets a module up when it is asked for.
const openers: Readonly<Record<string, (files: RunFiles) => unknown>> = {
  assert: () => defaultOf(require('@jspm/core/nodelibs/assert')),
  'assert/strict': () => (open('assert') as Exports).strict,
  buffer: () => ({ Buffer, kMaxLength: 2 ** 31 - 1, constants: { MAX_LENGTH: 2 ** 31 - 1 }, atob, btoa }),
  console: () => console,
  crypto: createCrypto,
  events: () => defaultOf(require('@jspm/core/nodelibs/events')),
  fs: createFileSystem,
  'fs/promises': (files) => (open('fs', files) as Exports).promises,
  os: () => os,
  path: () => posix(),
  'path/posix': () => posix(),
  perf_hooks: () => ({ performance }),
  process: () => process,
  punycode: () => defaultOf(require('@jspm/core/nodelibs/punycode')),
  querystring: () => defaultOf(require('@jspm/core/nodelibs/querystring')),
  stream: () => defaultOf(require('@jspm/core/nodelibs/stream')),
  'stream/promises': () => (open('stream') as Exports).promises,
  string_decoder: () => defaultOf(require('@jspm/core/nodelibs/string_decoder')),
  timers: () => timers(),
  'timers/promises': createTimersPromises,
  url: () => url(),
  util: () => createUtil(defaultOf(require('@jspm/core/nodelibs/util')) as Exports, open('assert') as Exports),
  'util/types': () => (open('util') as Exports).types,
}

const opened = new Map<string, unknown>()
const noFiles: RunFiles = { paths: () => [], read: () => '' }

/** A built-in module's exports, made when it is first asked for; undefined where there is none of that name. */
export function openBuiltin(name: string, files: RunFiles): unknown {
  return open(name, files)
}

function open(name: string, files: RunFiles = noFiles): unknown {
  const create = Object.hasOwn(openers, name) ? openers[name] : () => createStandIn(name)
  if (!opened.has(name)) opened.set(name, create?.(files))
  return opened.get(name)
}

function defaultOf(namespace: Exports): unknown {
  return namespace.default ?? namespace
}

function posix(): Exports {
  const path = defaultOf(require('@jspm/core/nodelibs/path')) as Exports
  return Object.assign(path, { posix: path })
}

function url(): Exports {
  const legacy = defaultOf(require('@jspm/core/nodelibs/url')) as Exports
  return { ...legacy, URL, URLSearchParams }
}

function timers(): Exports {
  const { setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate } = globalThis
  const promises = open('timers/promises')
  return { setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate, promises }
}
