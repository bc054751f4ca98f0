import { expect, test } from 'vitest'
import { parseChallenge } from './format/parse-challenge.ts'
import { sampleSource } from './format/sample-source.ts'
import { findImage, imageHashes } from './images.ts'

const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff])
const challenge = parseChallenge(
  sampleSource({
    'clock.png': picture,
    'images/Chart.SVG': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'notes.txt': 'not a picture',
    'tests/hidden/answer.svg': '<svg></svg>',
    'files/typescript/logo.svg': '<svg/>',
    'solution/typescript/logo.svg': '<svg />',
  }),
)

test('pictures are those beside the statement, never those of tests and solutions', () => {
  expect(Object.keys(imageHashes(challenge))).toEqual(['clock.png', 'images/Chart.SVG'])
})

test('a picture is found by its content, with its type', () => {
  const hash = imageHashes(challenge)['clock.png'] ?? ''
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  expect(findImage([challenge], hash)).toEqual({ bytes: picture, contentType: 'image/png', hash })
  expect(findImage([challenge], imageHashes(challenge)['images/Chart.SVG'] ?? '')?.contentType).toBe('image/svg+xml')
})

test('what no challenge at hand has is not found', () => {
  expect(findImage([challenge], '0'.repeat(64))).toBeNull()
  expect(findImage([], imageHashes(challenge)['clock.png'] ?? '')).toBeNull()
})
