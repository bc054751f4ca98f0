/** A generator of numbers from 0 (included) to 1, uniform to 53 bits. */
export type Random = () => number

/**
 * Generator `sfc32` (C. Doty-Humphrey's PractRand), seeded by a 128-bit hash of a text. Good statistics, a period of
 * about 2^127 on average, and the same numbers on every machine.
 */
export function createRandom(seed: string): Random {
  const word = createWords(seed)
  return () => ((word() >>> 5) * 67108864 + (word() >>> 6)) / 9007199254740992
}

/** Unsigned 32-bit words of the same generator. */
export function createWords(seed: string): () => number {
  let [a, b, c, counter] = hashText(seed)
  const next = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let round = 0; round < 15; round++) next()
  return next
}

/** Four words of a multiplicative hash, each text's own; no cryptography is meant. */
function hashText(text: string): [number, number, number, number] {
  const words: [number, number, number, number] = [0x6a09e667, 0xbb67ae85 | 0, 0x3c6ef372, 0xa54ff53a | 0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    words[0] = mix(words[0] ^ code, words[1])
    words[1] = mix(words[1] ^ code, words[2])
    words[2] = mix(words[2] ^ code, words[3])
    words[3] = mix(words[3] ^ code, words[0])
  }
  return words
}

function mix(word: number, other: number): number {
  const product = Math.imul(word ^ (word >>> 15), 0x85ebca6b)
  return (Math.imul(product ^ (product >>> 13), 0xc2b2ae35) + other) | 0
}
