import { describe, expect, test } from 'vitest'
import { createJobLog } from './src/job-log'

const token = masked('rt_9fK2+w.Qz81')

function masked(value) {
  return { name: 'SECRET', value, masked: true }
}

function setUp(...variables) {
  const calls = []
  const log = createJobLog(variables, (stream, text) => calls.push([stream, text]))
  const shown = (stream = 'stdout') =>
    calls
      .filter(([from]) => from === stream)
      .map(([, text]) => text)
      .join('')
  return { log, calls, shown }
}

/** What stdout shows in the end of these chunks. */
function show(variables, chunks) {
  const { log, shown } = setUp(...variables)
  for (const chunk of chunks) log.write('stdout', chunk)
  log.end()
  return shown()
}

describe('secrets in pieces', () => {
  const text = 'a rt_9fK2+w.Qz81 b rt_9fK2+w.Qz8 c rt_9fK2+w.Qz81rt_9fK2+w.Qz81\n'
  const expected = 'a [masked] b rt_9fK2+w.Qz8 c [masked][masked]\n'

  test('in two, cut at every place', () => {
    const end = 'rt_9fK2+w.Qz8 rt_9fK2+w.Qz81\n'
    for (let cut = 0; cut <= end.length; cut++) {
      expect(show([token], [end.slice(0, cut), end.slice(cut)])).toBe('rt_9fK2+w.Qz8 [masked]\n')
    }
  })

  test('in pieces of many sizes', () => {
    for (const size of [1, 2, 3, 5, 8, 13]) {
      const chunks = text.match(new RegExp(`[^]{1,${size}}`, 'g'))
      expect(show([token], chunks)).toBe(expected)
    }
  })

  test('with empty chunks in between', () => {
    expect(show([token], ['rt_9f', '', 'K2+w.', '', '', 'Qz81', ''])).toBe('[masked]')
  })

  test('in three, over the end of a line before and after', () => {
    expect(show([token], ['x\nrt_9fK', '2+w.', 'Qz81\ny'])).toBe('x\n[masked]\ny')
  })

  test('stdout and stderr alternate in the middle of a secret', () => {
    const { log, shown } = setUp(token)
    log.write('stderr', 'using rt_9f')
    log.write('stdout', 'Logging in, rt_9fK2')
    log.write('stderr', 'K2+w.Qz81 now')
    log.write('stdout', '+w.Qz81 ok')
    log.end()
    expect([shown('stdout'), shown('stderr')]).toEqual([
      'Logging in, [masked] ok',
      'using [masked] now',
    ])
  })

  test('a piece in each stream makes no secret', () => {
    const { log, shown } = setUp(token)
    log.write('stderr', 'rt_9fK2')
    log.write('stdout', '+w.Qz81')
    log.end()
    expect([shown('stdout'), shown('stderr')]).toEqual(['+w.Qz81', 'rt_9fK2'])
  })
})

describe('several secrets', () => {
  const short = masked('rt_9fK2+w')

  test.each([
    ['the longer one, in one chunk', ['rt_9fK2+w.Qz81!'], '[masked]!'],
    ['the longer one, cut where the shorter one ends', ['rt_9fK2+w', '.Qz81!'], '[masked]!'],
    ['the shorter one, once the longer one cannot be', ['rt_9fK2+w', '.Qx'], '[masked].Qx'],
    ['the shorter one, at the end', ['rt_9fK2+w', '.Qz8'], '[masked].Qz8'],
  ])('that begin alike: %s', (_name, chunks, expected) => {
    expect(show([short, token], chunks)).toBe(expected)
    expect(show([token, short], chunks)).toBe(expected)
  })

  test('a secret that begins within what looked like the beginning of another', () => {
    const secrets = [masked('aaaaaaaaab'), masked('aaaac-1234')]
    const text = 'aaaaaaaac-1234 aaaaaaaaaaab'
    for (let cut = 0; cut <= text.length; cut++) {
      expect(show(secrets, [text.slice(0, cut), text.slice(cut)])).toBe('aaaa[masked] aa[masked]')
    }
  })

  test('two that overlap: the first is masked, the other one is no longer whole', () => {
    const secrets = [masked('alpha-beta'), masked('beta-gamma')]
    expect(show(secrets, ['alpha-be', 'ta-gam', 'ma'])).toBe('[masked]-gamma')
  })
})

describe('text that is no secret', () => {
  test('is passed on at once', () => {
    const { log, shown } = setUp(token)
    log.write('stdout', 'Downloading 10%')
    expect(shown()).toBe('Downloading 10%')
    log.write('stdout', ' 20%')
    expect(shown()).toBe('Downloading 10% 20%')
  })

  test('only what may be the beginning of a secret is held back', () => {
    const { log, shown } = setUp(token)
    log.write('stdout', 'sort')
    expect(shown()).toBe('so')
    log.write('stdout', '_')
    expect(shown()).toBe('so')
    log.write('stdout', 'ed')
    expect(shown()).toBe('sort_ed')
  })

  test('the middle or the end of a secret is no beginning', () => {
    const { log, shown } = setUp(token)
    log.write('stdout', 'wait: fK2+w')
    expect(shown()).toBe('wait: fK2+w')
    log.write('stdout', '.Qz81')
    expect(shown()).toBe('wait: fK2+w.Qz81')
  })

  test('what is held back shrinks as soon as it can', () => {
    const { log, shown } = setUp(masked('abcabcabd'))
    log.write('stdout', 'abcabcab')
    expect(shown()).toBe('')
    log.write('stdout', 'c')
    expect(shown()).toBe('abc')
    log.write('stdout', 'abd')
    expect(shown()).toBe('abc[masked]')
  })

  test('a whole secret is not held back, nor what follows it', () => {
    const { log, shown } = setUp(token)
    log.write('stdout', 'a rt_9fK2+w.Qz81')
    expect(shown()).toBe('a [masked]')
    log.write('stdout', ' b')
    expect(shown()).toBe('a [masked] b')
  })

  test('the two streams do not hold each other back', () => {
    const { log, calls } = setUp(token)
    log.write('stdout', 'rt_')
    log.write('stderr', 'warning')
    expect(calls).toEqual([['stderr', 'warning']])
  })
})

describe('the end', () => {
  test('what was held back is passed on', () => {
    const { log, calls } = setUp(token)
    log.write('stdout', 'rt_9f')
    log.write('stderr', 'rt')
    expect(calls).toEqual([])
    log.end()
    expect(calls).toHaveLength(2)
    expect(calls).toEqual(
      expect.arrayContaining([
        ['stdout', 'rt_9f'],
        ['stderr', 'rt'],
      ]),
    )
  })

  test('a second end changes nothing', () => {
    const { log, calls } = setUp(token)
    log.write('stdout', 'rt_9f')
    log.end()
    log.end()
    expect(calls).toEqual([['stdout', 'rt_9f']])
  })

  test('nothing is taken after it', () => {
    const { log, calls } = setUp(token)
    log.end()
    expect(() => log.write('stdout', 'late')).toThrow(Error)
    expect(() => log.write('stderr', '')).toThrow(Error)
    expect(calls).toEqual([])
  })

  test('the sink never gets an empty text', () => {
    const { log, calls } = setUp(token)
    for (const chunk of ['', 'rt_', '9f', '', 'x']) log.write('stdout', chunk)
    log.end()
    expect(calls.map(([, text]) => text)).toEqual(['rt_9fx'])
  })
})

describe('which texts are secrets', () => {
  test.each([
    [
      'not masked',
      [{ name: 'REGION', value: 'eu-north-1', masked: false }],
      'eu-north-1',
      'eu-north-1',
    ],
    ['seven characters', [masked('1234567')], '1234567', '1234567'],
    ['eight characters', [masked('12345678')], '12345678', '[masked]'],
    ['another case', [token], 'RT_9FK2+W.QZ81', 'RT_9FK2+W.QZ81'],
    [
      'characters that patterns give a meaning',
      [masked('a.c*(x)[y]\\')],
      'abc*(x)[y]\\ a.c*(x)[y]\\',
      'abc*(x)[y]\\ [masked]',
    ],
    ['characters that replacements give a meaning', [masked('$&$1$$--')], '$&$1$$--', '[masked]'],
    ['no variables', [], 'nothing to hide', 'nothing to hide'],
  ])('%s', (_name, variables, text, expected) => {
    expect(show(variables, [text])).toBe(expected)
    expect(show(variables, [...text])).toBe(expected)
  })

  test('a value of several lines, line by line', () => {
    const key = masked('-----KEY-----\nq8Zr31TTbn0o\r\nx4\n-----END-----')
    expect(show([key], ['x4 q8Zr31', 'TTbn0o\n-----KEY', '-----'])).toBe('x4 [masked]\n[masked]')
  })
})
