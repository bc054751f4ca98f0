import { describe, expect, test } from 'vitest'
import { createDisk } from './src/disk'
import { serveArtifact } from './src/serve-artifact'

const disk = createDisk({
  '/var/artifacts/42/report.json': '{"passed":12}',
  '/var/artifacts/42/report.html': '<script>',
  '/var/artifacts/42/coverage..summary.txt': '87 %',
  '/var/artifacts/420/report.json': '{"passed":3}',
  '/etc/runner.token': 'glrt-0000',
})

const get = (path) => serveArtifact(`/jobs/42/artifacts/raw/${path}`, disk)

describe('the artifact browser', () => {
  test('shows a file', () => {
    expect(get('report.json')).toMatchObject({ status: 200, body: '{"passed":12}' })
  })

  test('knows only what is there', () => {
    expect(get('nothing.json').status).toBe(404)
    expect(serveArtifact('/jobs/42', disk).status).toBe(404)
  })
})

describe('the findings', () => {
  test('1: the token of the server', () => {
    expect(get('..%2f..%2f..%2fetc/runner.token').status).toBe(400)
  })

  test('2: the report of another job', () => {
    expect(get('%2e%2e/420/report.json').status).toBe(400)
  })

  test('3: a page of our domain', () => {
    expect(get('report.html').headers['content-disposition']).toMatch(/^attachment/)
  })

  test('ticket 6391: two dots in a name', () => {
    expect(get('coverage..summary.txt')).toMatchObject({ status: 200, body: '87 %' })
  })
})
