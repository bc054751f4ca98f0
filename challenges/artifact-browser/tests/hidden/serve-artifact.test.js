import { describe, expect, test } from 'vitest'
import { serveArtifact } from './src/serve-artifact'

const root = '/var/artifacts/42'

/** A disk that has every file, and remembers what it was asked for. */
function curiousDisk() {
  const asked = []
  const read = (path) => {
    asked.push(path)
    return 'content'
  }
  return { disk: { read }, asked }
}

function get(path) {
  const { disk, asked } = curiousDisk()
  const answer = serveArtifact(`/jobs/42/artifacts/raw/${path}`, disk)
  return { ...answer, asked }
}

const headersOf = (path) => get(path).headers
const nothing = (status) => ({ status, headers: {}, body: '' })

describe('addresses', () => {
  test.each([
    ['/jobs/42/artifacts/raw/a.txt', `${root}/a.txt`],
    ['/jobs/42/artifacts/raw/a/b/c.txt', `${root}/a/b/c.txt`],
    ['/jobs/7/artifacts/raw/a.txt', '/var/artifacts/7/a.txt'],
    ['/jobs/0042/artifacts/raw/a.txt', '/var/artifacts/0042/a.txt'],
    ['/jobs/42/artifacts/raw/a.txt?download=1', `${root}/a.txt`],
    ['/jobs/42/artifacts/raw/a.txt?x=../../..', `${root}/a.txt`],
    ['/jobs/42/artifacts/raw/a.txt?', `${root}/a.txt`],
    ['/jobs/42/artifacts/raw/a%3Fb.txt', `${root}/a?b.txt`],
  ])('%s is %s', (url, path) => {
    const { disk, asked } = curiousDisk()
    expect(serveArtifact(url, disk)).toMatchObject({ status: 200, body: 'content' })
    expect(asked).toEqual([path])
  })

  test.each([
    '/',
    '/jobs/42',
    '/jobs/42/artifacts/raw',
    '/jobs/42/artifacts/a.txt',
    '/jobs/42/artifacts/RAW/a.txt',
    '/jobs//artifacts/raw/a.txt',
    '/jobs/4x2/artifacts/raw/a.txt',
    '/jobs/../artifacts/raw/a.txt',
    '/jobs/-1/artifacts/raw/a.txt',
    '/api/jobs/42/artifacts/raw/a.txt',
    'jobs/42/artifacts/raw/a.txt',
    '/jobs/42/artifacts?/raw/a.txt',
  ])('%s is none of ours', (url) => {
    const { disk, asked } = curiousDisk()
    expect(serveArtifact(url, disk)).toEqual(nothing(404))
    expect(asked).toEqual([])
  })

  test('a file that is not there', () => {
    const url = '/jobs/42/artifacts/raw/a.txt'
    expect(serveArtifact(url, { read: () => null })).toEqual(nothing(404))
  })

  test('a file that is empty', () => {
    const url = '/jobs/42/artifacts/raw/a.txt'
    expect(serveArtifact(url, { read: () => '' })).toMatchObject({ status: 200, body: '' })
  })
})

describe('paths that lead elsewhere', () => {
  test.each([
    '..',
    '../a.txt',
    'a/../b.txt',
    'a/..',
    '../../../etc/passwd',
    '%2e%2e/a.txt',
    '%2E%2E/a.txt',
    '.%2e/a.txt',
    '%2e./a.txt',
    'a/%2e%2e/b.txt',
    '..%2fa.txt',
    '..%2Fa.txt',
    'a%2fb.txt',
    'a/%2fetc/passwd',
    '..%5ca.txt',
    '..\\a.txt',
    'a\\b.txt',
    'a%5Cb.txt',
    '....//a.txt',
    '..././a.txt',
    '.',
    './a.txt',
    '%2e/a.txt',
    'a/./b.txt',
    'a/.',
    '',
    '/a.txt',
    'a//b.txt',
    'a/',
    'a.txt/',
    'a.txt%00',
    'a.txt%00.png',
    '%00',
    '..%00/a.txt',
    '%2e%2e/42/a.txt',
    '%2e%2e/420/a.txt',
  ])('%j is bad', (path) => {
    const { asked, ...answer } = get(path)
    expect(answer).toEqual(nothing(400))
    expect(asked).toEqual([])
  })

  test.each(['%ff', 'a%c3.txt', '%c3%28', '%ed%a0%80', '%c0%ae%c0%ae/a.txt', 'a/%80/b'])(
    '%s is not UTF-8',
    (path) => {
      const { asked, ...answer } = get(path)
      expect(answer).toEqual(nothing(400))
      expect(asked).toEqual([])
    },
  )
})

describe('names that look dangerous', () => {
  test.each([
    ['a..b', 'a..b'],
    ['..a', '..a'],
    ['a..', 'a..'],
    ['...', '...'],
    ['.../x', '.../x'],
    ['.hidden', '.hidden'],
    ['%2e%2e%2e', '...'],
    ['%2e%2ea', '..a'],
    ['a b', 'a b'],
    ['a%20b', 'a b'],
    ['a+b', 'a+b'],
    ['%c3%a9%E2%9C%93', 'é✓'],
    ['é', 'é'],
    ['%41%5a', 'AZ'],
    ['%2541', '%41'],
    ['%252e%252e', '%2e%2e'],
    ['%252e%252e/a', '%2e%2e/a'],
    ['%25252f', '%252f'],
    ['100%.log', '100%.log'],
    ['100%25.log', '100%.log'],
    ['%', '%'],
    ['%%', '%%'],
    ['a%2', 'a%2'],
    ['%zz', '%zz'],
    ['%4g%41', '%4gA'],
    ['%%41', '%A'],
    ['%u0041', '%u0041'],
    ['a:b', 'a:b'],
    ['a%0d%0ab', 'a\r\nb'],
    ['a"b', 'a"b'],
    ['~', '~'],
    ['$HOME', '$HOME'],
    ['$&', '$&'],
    ['-rf', '-rf'],
    ['constructor', 'constructor'],
    ['CON', 'CON'],
    ['a#b', 'a#b'],
  ])('%s is the name %j', (path, name) => {
    expect(get(path)).toMatchObject({ status: 200, asked: [`${root}/${name}`] })
  })
})

describe('how files are shown', () => {
  test.each([
    ['a.txt', 'text/plain; charset=utf-8'],
    ['a.log', 'text/plain; charset=utf-8'],
    ['a.json', 'application/json'],
    ['a.png', 'image/png'],
    ['a.jpg', 'image/jpeg'],
    ['a.jpeg', 'image/jpeg'],
    ['a.TXT', 'text/plain; charset=utf-8'],
    ['a.Png', 'image/png'],
    ['a.html.txt', 'text/plain; charset=utf-8'],
    ['.txt', 'text/plain; charset=utf-8'],
    ['a%2Etxt', 'text/plain; charset=utf-8'],
    ['a%0a.txt', 'text/plain; charset=utf-8'],
    ['b.c/a.txt', 'text/plain; charset=utf-8'],
  ])('%s is shown as %s', (path, type) => {
    const headers = headersOf(path)
    expect(headers['content-type']).toBe(type)
    expect(headers['content-disposition']).toMatch(/^inline; /)
  })

  test.each([
    'a.html',
    'a.HTML',
    'a.htm',
    'a.svg',
    'a.xhtml',
    'a.xml',
    'a.js',
    'a.pdf',
    'a.zip',
    'a.txt.html',
    'a.txt.',
    'a.txt%0a',
    'a.',
    'a',
    'txt',
    'a.txts',
    'a.xtxt',
    'a.json%20',
    'a.constructor',
    'a.__proto__',
    'b.txt/a',
    'b.txt/a.html',
  ])('%s is not shown, but saved', (path) => {
    const headers = headersOf(path)
    expect(headers['content-type']).toBe('application/octet-stream')
    expect(headers['content-disposition']).toMatch(/^attachment; /)
  })

  test.each([
    ['a.txt', "inline; filename*=UTF-8''a.txt"],
    ['b/c/a.zip', "attachment; filename*=UTF-8''a.zip"],
    ['a%20b.txt', "inline; filename*=UTF-8''a%20b.txt"],
    [
      'x%22%0d%0aset-cookie:%20a=b;.txt',
      "inline; filename*=UTF-8''x%22%0D%0Aset-cookie%3A%20a%3Db%3B.txt",
    ],
    ["it's(a)!*.zip", "attachment; filename*=UTF-8''it%27s%28a%29%21%2A.zip"],
    ['a-b_c~d.E9', "attachment; filename*=UTF-8''a-b_c~d.E9"],
    ['%c3%a9.txt', "inline; filename*=UTF-8''%C3%A9.txt"],
    ['100%.log', "inline; filename*=UTF-8''100%25.log"],
    ['%2541.txt', "inline; filename*=UTF-8''%2541.txt"],
    ['a%09b,c@d.txt', "inline; filename*=UTF-8''a%09b%2Cc%40d.txt"],
  ])('%s is saved as %s', (path, disposition) => {
    expect(headersOf(path)['content-disposition']).toBe(disposition)
  })

  test('there are three headers, always the same', () => {
    expect(headersOf('a.json')).toEqual({
      'content-type': 'application/json',
      'content-disposition': "inline; filename*=UTF-8''a.json",
      'x-content-type-options': 'nosniff',
    })
    expect(headersOf('a.html')).toEqual({
      'content-type': 'application/octet-stream',
      'content-disposition': "attachment; filename*=UTF-8''a.html",
      'x-content-type-options': 'nosniff',
    })
  })
})
