import { describeAttacks } from './support/attack.ts'

/**
 * `memory` where V8 or the parent stops it; `failed` where the allocation is refused with an error, which the code
 * could have caught. There is CPU time enough for every one of them to reach its limit.
 */
describeAttacks(
  'a memory bomb takes only its own test along',
  [
    {
      name: 'an array that grows',
      body: 'const kept: unknown[] = []; for (;;) kept.push({ a: 1, b: [2] })',
      expect: 'memory',
    },
    {
      name: 'an array of 100 Mi elements, which aborts the process',
      body: 'return new Array(100 * 2 ** 20).fill({}).length',
      expect: 'memory',
    },
    {
      name: 'arrays in arrays',
      body: 'let all: unknown[] = []; for (;;) all = [all, all.slice(), new Array(1000).fill(all)]',
      expect: 'memory',
    },
    {
      name: 'a text that doubles',
      body: "let text = 'x'; for (;;) { text += text; text.charCodeAt(text.length - 1) }",
      expect: 'memory',
    },
    {
      name: 'flattened texts, kept',
      body: "const kept: string[] = []; for (let i = 0; ; i += 1) { const text = 'x'.repeat(2 ** 20) + i; JSON.parse(JSON.stringify(text)); kept.push(text.split('').join('')) }",
      expect: 'memory',
    },
    {
      name: 'padding',
      body: "const kept: string[] = []; for (let i = 0; ; i += 1) kept.push(String(i).padStart(2 ** 24, 'ab'))",
      expect: 'memory',
    },
    {
      name: 'buffers',
      body: 'const kept: unknown[] = []; for (;;) kept.push(new ArrayBuffer(2 ** 24))',
      expect: 'failed',
    },
    {
      name: 'buffers that are written to',
      body: 'const kept: unknown[] = []; for (;;) kept.push(new Uint8Array(2 ** 22).fill(1))',
      expect: 'failed',
    },
    { name: 'one giant buffer', body: 'return new Uint8Array(2 ** 33).fill(1).length', expect: 'failed' },
    {
      name: 'node buffers',
      body: 'const kept: unknown[] = []; for (;;) kept.push(Buffer.alloc(2 ** 22, 1))',
      expect: 'failed',
    },
    {
      name: 'a growable buffer',
      body: 'const kept: unknown[] = []; for (;;) { const buffer = new ArrayBuffer(8, { maxByteLength: 2 ** 30 }) as any; buffer.resize(2 ** 28); new Uint8Array(buffer).fill(1); kept.push(buffer) }',
      expect: 'failed',
    },
    {
      name: 'growable shared memory',
      body: 'const shared = new (globalThis as any).SharedArrayBuffer(8, { maxByteLength: 2 ** 30 }); shared.grow(2 ** 30); return new Uint8Array(shared).fill(1).length',
      expect: 'failed',
    },
    {
      name: 'a growable buffer by the constructor of an existing one',
      body: 'const Native = new Uint8Array(1).buffer.constructor as any; const buffer = new Native(8, { maxByteLength: 2 ** 30 }); buffer.resize(2 ** 30); return new Uint8Array(buffer).fill(1).length',
      expect: 'failed',
    },
    {
      name: 'a growable buffer by transfer',
      body: 'const buffer = (new ArrayBuffer(8) as any).transfer(2 ** 30); return new Uint8Array(buffer).fill(1).length',
      expect: 'failed',
    },
    {
      name: 'WebAssembly memory',
      body: 'const kept: unknown[] = []; for (;;) { const memory = new (globalThis as any).WebAssembly.Memory({ initial: 1000 }); new Uint8Array(memory.buffer).fill(1); kept.push(memory) }',
      expect: 'failed',
    },
    {
      name: 'a map that grows',
      body: 'const map = new Map(); for (let i = 0; ; i += 1) map.set(i, { i })',
      expect: 'memory',
    },
    {
      name: 'a set that grows to its greatest size',
      body: 'const set = new Set(); for (let i = 0; ; i += 1) set.add(i)',
      expect: 'memory',
    },
    {
      name: 'closures',
      body: 'let last: unknown = null; for (;;) { const before = last; last = () => before }',
      expect: 'memory',
    },
    {
      name: 'properties of one object',
      body: 'const all: Record<string, number> = {}; for (let i = 0; ; i += 1) all["key" + i] = i',
      expect: 'memory',
    },
    {
      name: 'symbols',
      body: 'const kept: symbol[] = []; for (let i = 0; ; i += 1) kept.push(Symbol("a rather long description " + i))',
      expect: 'memory',
    },
    {
      name: 'registered symbols',
      body: 'for (let i = 0; ; i += 1) Symbol.for("a rather long description " + i)',
      expect: 'memory',
    },
    {
      name: 'promises',
      body: 'const kept: unknown[] = []; for (;;) kept.push(new Promise(() => {}).then(() => 1))',
      expect: 'memory',
    },
    {
      name: 'errors with stacks',
      body: 'const kept: unknown[] = []; for (;;) kept.push(new Error("e" + kept.length).stack)',
      expect: 'memory',
    },
    {
      name: 'functions made from text',
      body: 'const kept: unknown[] = []; for (let i = 0; ; i += 1) kept.push(new Function("return " + i))',
      expect: 'memory',
    },
    {
      name: 'regular expressions',
      body: "const kept: unknown[] = []; for (let i = 0; ; i += 1) { const pattern = new RegExp(('(a|b|' + i + ')').repeat(200)); pattern.test('ab'); kept.push(pattern) }",
      expect: 'memory',
    },
    {
      name: 'clones',
      body: 'let value: unknown = [1]; for (;;) value = [structuredClone(value), structuredClone(value)]',
      expect: 'memory',
    },
    {
      name: 'a giant result for the test',
      body: 'return Array.from({ length: 3e6 }, (_, i) => ({ i }))',
      expect: 'memory',
    },
    { name: 'a giant text for the test', body: "return 'x'.repeat(2 ** 28)", expect: 'memory' },
    { name: 'a giant error for the test', body: "throw new Error('x'.repeat(2 ** 28))", expect: 'memory' },
    {
      name: 'a result that makes itself longer as it is read',
      body: 'return new Proxy([], { get: (_, key) => (key === "length" ? 2 ** 32 - 1 : {}) })',
      expect: 'memory',
    },
    {
      name: 'a bomb at the top level',
      top: 'const kept: unknown[] = []; for (;;) kept.push(new Array(1000).fill(1))',
      expect: 'compile-error',
    },
  ],
  { cpuMs: 10_000 },
)
