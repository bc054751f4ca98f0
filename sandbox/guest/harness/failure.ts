import { printDiffOrStringify } from '@vitest/utils/diff'

/** Shows at most this many characters of one failure. */
const longestMessage = 8000

/** Where frames of the submission are named (see `Scheme` in `languages/language.ts`). */
const submissionFrame = /^\s*at .*file:\/\/\//

/**
 * What a reader needs of something thrown: the message, for a comparison the difference, and the first place in the
 * submission, if it went through one. No frame of the tests or of the harness is in it.
 */
export function describeFailure(error: unknown): string {
  const message = clean(failureText(error))
  return message.length <= longestMessage ? message : `${message.slice(0, longestMessage)}…`
}

function failureText(error: unknown): string {
  if (!isErrorLike(error))
    return `Thrown: ${safely(() => printDiffOrStringify(error, error) ?? String(error), 'a value that cannot be shown')}`
  const name = safely(() => String(error.name ?? 'Error'), 'Error')
  const text = safely(() => String(error.message), 'a message that cannot be shown')
  const isAssertion = name === 'AssertionError' || 'matcherResult' in error || name === 'AssertionError [ERR_ASSERTION]'
  const heading = isAssertion || name === 'Error' ? text || name : `${name}: ${text}`
  const difference = differenceOf(error)
  const frame = safely(() => firstFrame(String(error.stack)), undefined)
  const cause = 'cause' in error && isErrorLike(error.cause) ? `Caused by: ${failureText(error.cause)}` : undefined
  return [heading, difference, frame, cause].filter((part) => part !== undefined && part !== '').join('\n')
}

/** The difference as Vitest prints it below a failed comparison, in plain text. */
function differenceOf(error: ErrorLike): string | undefined {
  const { actual, expected, showDiff, diff } = error
  // Soft assertions come with theirs.
  if (typeof diff === 'string') return `\n${diff}`
  // Node's `assert` has the difference in its message.
  if (error.code === 'ERR_ASSERTION' || showDiff === false || !('expected' in error) || !('actual' in error))
    return undefined
  if (showDiff !== true && (expected === undefined || actual === undefined)) return undefined
  const printed = safely(() => printDiffOrStringify(actual, expected, plain), undefined)
  return printed === undefined ? undefined : `\n${printed}`
}

const same = (text: string) => text
const plain = {
  aColor: same,
  bColor: same,
  changeColor: same,
  commonColor: same,
  patchColor: same,
  aIndicator: '-',
  bIndicator: '+',
  aAnnotation: 'Expected',
  bAnnotation: 'Received',
}

function firstFrame(stack: string): string | undefined {
  const line = stack.split('\n').find((each) => submissionFrame.test(each))
  return line === undefined ? undefined : `    ${line.trim()}`
}

/** Takes colours away; and names of the compiled form (`(0 , __vite_ssr_import_0__.total)`) become those of the source. */
function clean(message: string): string {
  return (
    message
      .replace(/\(0 ?, ?__vite_ssr_import_\d+__\.([\w$]+)\)/g, '$1')
      .replace(/__vite_ssr_import_\d+__\.([\w$]+)/g, '$1')
      // Cut short by who wrote the message.
      .replace(/\(?(?:0 ?, ?)?__vite_ssr_\w*(?=…)/g, '')
      .replace(/__vite_ssr_export_default__/g, 'default')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes begin with the escape character.
      .replace(/\u001b\[\d+(?:;\d+)*m/g, '')
  )
}

interface ErrorLike {
  readonly name?: unknown
  readonly message?: unknown
  readonly stack?: unknown
  readonly code?: unknown
  readonly actual?: unknown
  readonly expected?: unknown
  readonly showDiff?: unknown
  readonly diff?: unknown
  readonly cause?: unknown
}

function isErrorLike(value: unknown): value is ErrorLike {
  return typeof value === 'object' && value !== null && safely(() => 'message' in value, false)
}

/** Foreign objects may throw when they are looked at. */
function safely<T>(get: () => T, otherwise: T): T {
  try {
    return get()
  } catch {
    return otherwise
  }
}
