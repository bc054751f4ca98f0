import { z } from 'zod'
import { didYouMean } from '../../text/closest.ts'

/** Building blocks of the schemas whose messages are sentences that an author can act on. */

type Input = { readonly input?: unknown }

const unless = (sentence: string) => (issue: Input) => (issue.input === undefined ? 'is missing' : sentence)

export function shown(value: unknown): string {
  return `\`${String(typeof value === 'object' ? JSON.stringify(value) : value).slice(0, 60)}\``
}

/** Text; a number or boolean that YAML made of an unquoted word is taken as the word. */
export function text(sentence = 'must be text') {
  return z.preprocess(
    (value) => (typeof value === 'number' || typeof value === 'boolean' ? String(value) : value),
    z.string({ error: unless(sentence) }).refine((value) => value.trim() !== '', 'must not be empty'),
  )
}

export function wholeNumber(min: number, max: number) {
  const sentence = `must be a whole number from ${min} to ${max.toLocaleString('en')}`
  return z
    .int({ error: unless(sentence) })
    .min(min, sentence)
    .max(max, sentence)
}

export function oneOf<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values, {
    error: (issue: Input) => {
      if (issue.input === undefined) return 'is missing'
      const sentence = `must be one of ${values.join(', ')}`
      return typeof issue.input === 'string'
        ? `${sentence}, not ${shown(issue.input)}${didYouMean(issue.input, values)}`
        : sentence
    },
  })
}

export function list<T extends z.ZodType>(element: T, sentence: string) {
  return z.array(element, { error: unless(sentence) })
}

/** A mapping with exactly these keys. */
export function mapping<T extends z.ZodRawShape>(shape: T, sentence = 'must be a mapping (`key: value`)') {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'invalid_type' ? unless(sentence)(issue) : undefined),
  })
}
