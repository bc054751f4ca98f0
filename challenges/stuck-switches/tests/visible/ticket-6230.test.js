import { describe, expect, test } from 'vitest'
import file from './data/runner.json'
import { loadSettings } from './src/load-settings'

describe('settings', () => {
  test('the defaults', () => {
    expect(loadSettings({}, {}).cache).toMatchObject({ directory: '/cache', maxMb: 2048 })
  })

  test('variables go before the file', () => {
    const settings = loadSettings({ name: 'build-1' }, { RUNNER_NAME: 'build-9' })
    expect(settings.name).toBe('build-9')
  })
})

describe('ticket 6230', () => {
  test('the cache is switched off', () => {
    expect(loadSettings({}, { RUNNER_CACHE_ENABLED: 'false' }).cache.enabled).toBe(false)
  })

  test('there is no time limit', () => {
    expect(loadSettings({}, { RUNNER_TIMEOUT_SECONDS: '0' }).timeoutSeconds).toBe(0)
  })

  test('the cache has moved and is otherwise as it was', () => {
    expect(loadSettings(file, {}).cache).toEqual({
      enabled: true,
      directory: '/mnt/fast/cache',
      maxMb: 2048,
    })
  })
})
