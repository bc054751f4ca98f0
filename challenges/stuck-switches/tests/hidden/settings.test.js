import { describe, expect, test } from 'vitest'
import { loadSettings } from './src/load-settings'
import { SettingsError } from './src/settings-error'

const defaults = {
  name: 'runner',
  concurrency: 4,
  timeoutSeconds: 3600,
  proxy: '',
  labels: ['linux'],
  cache: { enabled: true, directory: '/cache', maxMb: 2048 },
}

const everything = {
  name: 'build-2',
  concurrency: 2,
  timeoutSeconds: 60,
  proxy: 'http://proxy.example',
  labels: ['mac', 'arm'],
  cache: { enabled: true, directory: '/mnt', maxMb: 10 },
}

const off = {
  name: '',
  concurrency: 0,
  timeoutSeconds: 0,
  proxy: '',
  labels: [],
  cache: { enabled: false, directory: '', maxMb: 0 },
}

describe('sources', () => {
  test('the defaults, where nobody says anything', () => {
    expect(loadSettings({}, {})).toEqual(defaults)
    expect(loadSettings({}, { PATH: '/bin', RUNNER_NAME: undefined })).toEqual(defaults)
  })

  test('everything in the file', () => {
    expect(loadSettings(everything, {})).toEqual(everything)
  })

  test('everything in variables', () => {
    const environment = {
      RUNNER_NAME: 'build-2',
      RUNNER_CONCURRENCY: '2',
      RUNNER_TIMEOUT_SECONDS: '60',
      RUNNER_PROXY: 'http://proxy.example',
      RUNNER_LABELS: 'mac,arm',
      RUNNER_CACHE_ENABLED: 'true',
      RUNNER_CACHE_DIRECTORY: '/mnt',
      RUNNER_CACHE_MAX_MB: '10',
    }
    expect(loadSettings({}, environment)).toEqual(everything)
    expect(loadSettings(off, environment)).toEqual(everything)
  })

  test('null in the file is nothing', () => {
    const file = { name: null, labels: null, cache: { enabled: null, maxMb: 7 } }
    expect(loadSettings(file, {})).toEqual({ ...defaults, cache: { ...defaults.cache, maxMb: 7 } })
    expect(loadSettings({ cache: null }, {})).toEqual(defaults)
  })

  test('what is no setting is left out', () => {
    const file = { colour: 'red', cache: { maxMb: 7, colour: 'red' }, enabled: false }
    expect(loadSettings(file, {})).toEqual({ ...defaults, cache: { ...defaults.cache, maxMb: 7 } })
    expect(loadSettings({}, { RUNNER_COLOUR: 'red', NAME: 'x' })).toEqual(defaults)
  })
})

describe('values that switch something off', () => {
  test('in the file', () => {
    expect(loadSettings(off, {})).toEqual(off)
  })

  test('in variables', () => {
    const environment = {
      RUNNER_NAME: '',
      RUNNER_CONCURRENCY: '0',
      RUNNER_TIMEOUT_SECONDS: '0',
      RUNNER_PROXY: '',
      RUNNER_LABELS: '',
      RUNNER_CACHE_ENABLED: 'off',
      RUNNER_CACHE_DIRECTORY: '',
      RUNNER_CACHE_MAX_MB: '0',
    }
    expect(loadSettings(everything, environment)).toEqual(off)
  })

  test('a variable switches off what the file switches on, and the other way round', () => {
    const on = { cache: { enabled: true }, proxy: 'http://proxy.example' }
    const settings = loadSettings(on, { RUNNER_CACHE_ENABLED: '0', RUNNER_PROXY: '' })
    expect(settings).toMatchObject({ cache: { enabled: false }, proxy: '' })
    const { cache } = loadSettings({ cache: { enabled: false } }, { RUNNER_CACHE_ENABLED: '1' })
    expect(cache.enabled).toBe(true)
  })

  test('numbers and booleans that are set to nothing are not set', () => {
    const environment = {
      RUNNER_CONCURRENCY: '',
      RUNNER_TIMEOUT_SECONDS: '',
      RUNNER_CACHE_ENABLED: '',
      RUNNER_CACHE_MAX_MB: '',
    }
    expect(loadSettings(everything, environment)).toEqual(everything)
    const file = { cache: { enabled: false } }
    expect(loadSettings(file, environment)).toMatchObject({
      timeoutSeconds: 3600,
      cache: { enabled: false, maxMb: 2048 },
    })
  })
})

describe('groups', () => {
  test.each([
    [{ enabled: false }, {}, { enabled: false, directory: '/cache', maxMb: 2048 }],
    [{ maxMb: 5 }, {}, { enabled: true, directory: '/cache', maxMb: 5 }],
    [{}, {}, { enabled: true, directory: '/cache', maxMb: 2048 }],
    [
      { maxMb: 5 },
      { RUNNER_CACHE_DIRECTORY: '/mnt' },
      { enabled: true, directory: '/mnt', maxMb: 5 },
    ],
    [
      { directory: '/a', maxMb: 5 },
      { RUNNER_CACHE_DIRECTORY: '/mnt', RUNNER_CACHE_ENABLED: 'no' },
      { enabled: false, directory: '/mnt', maxMb: 5 },
    ],
    [
      {},
      { RUNNER_CACHE_MAX_MB: '1', RUNNER_CACHE_ENABLED: '0' },
      { enabled: false, directory: '/cache', maxMb: 1 },
    ],
  ])('%j with %j', (cache, environment, expected) => {
    expect(loadSettings({ cache }, environment)).toEqual({ ...defaults, cache: expected })
  })
})

describe('kinds', () => {
  test.each(['true', 'TRUE', 'yes', 'Yes', 'on', 'ON', '1'])('%s is true', (text) => {
    const file = { cache: { enabled: false } }
    expect(loadSettings(file, { RUNNER_CACHE_ENABLED: text }).cache.enabled).toBe(true)
  })

  test.each(['false', 'False', 'no', 'NO', 'off', 'Off', '0'])('%s is false', (text) => {
    expect(loadSettings({}, { RUNNER_CACHE_ENABLED: text }).cache.enabled).toBe(false)
  })

  test.each(['maybe', '2', '00', 'tru', 'truee', 'nope', 'y', ' '])('%j is no boolean', (text) => {
    const load = () => loadSettings({}, { RUNNER_CACHE_ENABLED: text })
    expect(load).toThrow(SettingsError)
    expect(load).toThrow('RUNNER_CACHE_ENABLED')
  })

  test.each([
    ['0', 0],
    ['7', 7],
    ['007', 7],
    ['86400', 86_400],
  ])('%s is a number', (text, expected) => {
    expect(loadSettings({}, { RUNNER_TIMEOUT_SECONDS: text }).timeoutSeconds).toBe(expected)
  })

  test.each(['1h', 'x1', '-1', '+1', '1.5', '1e3', '0x10', ' 5', '5 ', ' ', 'none'])(
    '%j is no number',
    (text) => {
      for (const name of ['RUNNER_TIMEOUT_SECONDS', 'RUNNER_CONCURRENCY', 'RUNNER_CACHE_MAX_MB']) {
        expect(() => loadSettings({}, { [name]: text })).toThrow(SettingsError)
        expect(() => loadSettings({}, { [name]: text })).toThrow(name)
      }
    },
  )

  test.each([
    ['mac', ['mac']],
    ['mac,arm', ['mac', 'arm']],
    [' mac , arm 64 ', ['mac', 'arm 64']],
    ['mac,,arm,', ['mac', 'arm']],
    [',', []],
    [' , ', []],
    ['', []],
  ])('%j is the list %j', (text, expected) => {
    expect(loadSettings({ labels: ['slow'] }, { RUNNER_LABELS: text }).labels).toEqual(expected)
  })

  test.each([' build 2 ', 'false', '0', 'a,b', 'null'])('%j is a text as it stands', (text) => {
    expect(loadSettings({}, { RUNNER_NAME: text }).name).toBe(text)
  })
})

describe('several runners', () => {
  test('know nothing of each other', () => {
    loadSettings(everything, { RUNNER_CACHE_ENABLED: 'off', RUNNER_LABELS: 'x' })
    expect(loadSettings({}, {})).toEqual(defaults)
  })

  test('settings may be changed by whoever has them', () => {
    const first = loadSettings({}, {})
    first.name = 'changed'
    first.labels.push('changed')
    first.cache.maxMb = 1
    expect(loadSettings({}, {})).toEqual(defaults)
  })

  test('the file is not changed, neither at once nor later', () => {
    const file = structuredClone(everything)
    const environment = { RUNNER_CACHE_ENABLED: 'off', RUNNER_NAME: 'x' }
    const settings = loadSettings(file, environment)
    settings.labels.push('changed')
    settings.cache.directory = 'changed'
    expect(file).toEqual(everything)
    expect(environment).toEqual({ RUNNER_CACHE_ENABLED: 'off', RUNNER_NAME: 'x' })
    expect(loadSettings(file, {})).toEqual(everything)
  })

  test('a variable that cannot be read spoils nothing for the next', () => {
    expect(() => loadSettings(everything, { RUNNER_CONCURRENCY: 'x' })).toThrow(SettingsError)
    expect(loadSettings({}, {})).toEqual(defaults)
  })
})
