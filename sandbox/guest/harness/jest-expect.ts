import { AsymmetricMatcher, equals, typeEquality } from '@vitest/expect'

type Tester = (this: unknown, left: unknown, right: unknown, testers: readonly unknown[]) => boolean | undefined

/**
 * To Jest, errors are equal that have the same message; to Vitest, also name, cause and properties count. `following`
 * tells whether the test at hand belongs to a file written for Jest.
 */
export function createErrorEquality(following: () => boolean): Tester {
  return (left, right, testers) => {
    if (!following() || !Error.isError(left) || !Error.isError(right)) return undefined
    if (testers.includes(typeEquality) && left.constructor !== right.constructor) return false
    return left.message === right.message
  }
}

/** What an assertion may be given in a file written for Jest, and not in one for Vitest. */
export function createJestPlugin(following: () => boolean): Chai.ChaiPlugin {
  return (chai, utils) => {
    const { prototype } = chai.Assertion
    for (const name of ['toThrow', 'toThrowError']) {
      utils.overwriteMethod(prototype, name, (inherited: (...args: unknown[]) => unknown) => {
        return function (this: object, ...args: unknown[]) {
          const given = following() && hasOnlyMessage(args[0]) ? [new ErrorWith(args[0].message)] : args
          return inherited.apply(this, given)
        }
      })
    }
    utils.overwriteProperty(prototype, 'resolves', (inherited: () => unknown) => {
      return function (this: object) {
        const subject: unknown = utils.flag(this, 'object')
        if (following() && typeof subject === 'function') utils.flag(this, 'object', subject())
        return inherited.call(this)
      }
    })
  }
}

function hasOnlyMessage(value: unknown): value is { readonly message: unknown } {
  if (typeof value !== 'object' || value === null || Error.isError(value)) return false
  return 'message' in value && !('asymmetricMatch' in value)
}

/** `toThrow({ message })`: anything with that message. */
class ErrorWith extends AsymmetricMatcher<unknown> {
  asymmetricMatch(other: unknown): boolean {
    return typeof other === 'object' && other !== null && 'message' in other && other.message === this.sample
  }

  override toString(): string {
    return 'ErrorWith'
  }
}

/** `expect.arrayOf`: an array all of whose elements equal the sample. */
export class ArrayOf extends AsymmetricMatcher<unknown> {
  asymmetricMatch(other: unknown): boolean {
    const holds =
      Array.isArray(other) &&
      other.every((element) => equals(element, this.sample, this.getMatcherContext().customTesters))
    return this.inverse ? !holds : holds
  }

  override toString(): string {
    return `Array${this.inverse ? 'Not' : ''}Of`
  }
}
