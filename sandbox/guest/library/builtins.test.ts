import { expect, it } from 'vitest'
import { runScript } from '../harness/testing.ts'

/** Runs the body in the candidate's realm, where a module of the submission has it, and gives what it returns. */
function inSubmission(imports: string, body: string): Record<string, string> {
  const submission = { 'main.js': `${imports}\nexport const main = async () => { ${body} }` }
  const script = `import { main } from './main'\nit('gives', async () => { throw new Error(JSON.stringify(await main())) })`
  const message = runScript(submission, script, 'main.test.js').outcomes.gives ?? 'failed: nothing'
  return JSON.parse(message.replace(/^failed: /, '').split('\n    at ')[0] ?? '')
}

it.each([
  ['path', `import path from 'node:path'`, `return path.relative('/a/b', path.join('/a', '..', 'c.js'))`, '../../c.js'],
  [
    'events',
    `import { EventEmitter, once } from 'events'`,
    `const e = new EventEmitter(); setTimeout(() => e.emit('x', 5), 10); return await once(e, 'x')`,
    [5],
  ],
  [
    'util',
    `import util from 'node:util'`,
    `return util.inspect({ a: [new Map([[1, { b: 2 }]])] })`,
    '{ a: [ Map(1) { 1 => [Object] } ] }',
  ],
  [
    'util.format',
    `import { format } from 'util'`,
    `return format('%s is %d and %j', 'x', 5, { a: 1 })`,
    'x is 5 and {"a":1}',
  ],
  [
    'promisify',
    `import { promisify } from 'util'`,
    `return [await promisify(setTimeout)(10, 'late'), await promisify((a, done) => done(null, a + 1))(1)]`,
    ['late', 2],
  ],
  ['querystring', `import qs from 'querystring'`, `return { ...qs.parse('a=1&b=2&a=3') }`, { a: ['1', '3'], b: '2' }],
  [
    'url',
    `import { fileURLToPath } from 'url'`,
    `return [new URL('../x?y=1#z', 'https://a.b/c/d/').href, fileURLToPath('file:///q/r')]`,
    ['https://a.b/c/x?y=1#z', '/q/r'],
  ],
  [
    'buffer',
    `import { Buffer as Same } from 'buffer'`,
    `return [Buffer === Same, Buffer.from('héé').toString('hex'), Buffer.concat([Buffer.from('a'), Buffer.from('b')]).toString()]`,
    [true, '68c3a9c3a9', 'ab'],
  ],
  [
    'base64url',
    ``,
    `const b = Buffer.from('-_8', 'base64url'); const c = Buffer.alloc(2); c.write('-_8', 'base64url'); return [[...b], [...c], b.toString('base64url'), b.toString('base64'), Buffer.isEncoding('base64url'), Buffer.byteLength('-_8', 'base64url')]`,
    [[251, 255], [251, 255], '-_8', '+/8=', true, 2],
  ],
  [
    'string_decoder',
    `import { StringDecoder } from 'string_decoder'`,
    `const d = new StringDecoder('utf8'); return d.write(Buffer.from([0xe2, 0x82])) + d.write(Buffer.from([0xac]))`,
    '€',
  ],
  [
    'crypto',
    `import crypto from 'node:crypto'`,
    `return [crypto.createHash('sha1').update('a').digest('base64'), crypto.createHmac('sha256', 'key').update('data').digest('hex').slice(0, 8)]`,
    ['hvfkN/qlp/zhXR3cuerq6jd2Z7g=', '5031fe3d'],
  ],
  [
    'timers/promises',
    `import { setTimeout as sleep } from 'timers/promises'`,
    `return await sleep(1000, 'slept')`,
    'slept',
  ],
  [
    'stream',
    `import { Readable, pipeline, Transform } from 'node:stream'`,
    `const out = []; for await (const part of Readable.from(['a', 'b']).pipe(new Transform({ objectMode: true, transform(part, _, done) { done(null, part + '!') } }))) out.push(String(part)); return out`,
    ['a!', 'b!'],
  ],
  [
    'fs',
    `import fs from 'fs'`,
    `fs.mkdirSync('/tmp/a/b', { recursive: true }); fs.writeFileSync('/tmp/a/b/c.txt', 'hi'); return [await fs.promises.readFile('/tmp/a/b/c.txt', 'utf8'), fs.readdirSync('/tmp/a'), fs.existsSync('/etc/passwd')]`,
    ['hi', ['b'], false],
  ],
  ['os', `import os from 'node:os'`, `return [os.EOL, os.platform()]`, ['\n', 'linux']],
  [
    'module',
    `import { createRequire } from 'node:module'`,
    `return createRequire(import.meta.url)('path').basename('/a/b.js')`,
    'b.js',
  ],
  [
    'assert',
    `import assert from 'node:assert/strict'`,
    `try { assert.equal(1, 2) } catch (error) { return [error.name, error.code, error.actual] }`,
    ['AssertionError', 'ERR_ASSERTION', 1],
  ],
])('%s', (_, imports, body, result) => {
  expect(inSubmission(imports, body)).toEqual(result)
})
