import { printDiffOrStringify } from '@vitest/utils/diff'
import { stringify } from '@vitest/utils/display'
import { packedMark, unpackCaseValue } from '../../case-values.ts'
import type { Case, CaseSuite } from '../../challenge.ts'
import type { TestsBridge } from '../bridge/types.ts'
import { type Loaded, toNamespace } from '../loader/interop.ts'
import { isRelative } from '../loader/resolve.ts'
import { matches } from './compare.ts'

/** A case that did not come out as its author expects; the message says all there is to say. */
export class CaseFailure extends Error {
  override readonly name = 'AssertionError'
}

/** Runs one case: calls the export with a fresh copy of the arguments and compares what it gives, promises awaited. */
export async function runCase(
  bridge: CaseBridge,
  suite: CaseSuite,
  each: Case,
  loaded: Loaded | Promise<Loaded>,
): Promise<void> {
  const called = findExport(toNamespace(await loaded), suite)
  // Put into words only where it is read: most cases pass, and to print their arguments costs more than to run them.
  const call = () => `${suite.call}(${each.args.map((arg) => show(unpackCaseValue(arg))).join(', ')})`
  const outcome = await settle(() => callOn(bridge, called, each.args))
  if ('throws' in each) return checkThrown(call, outcome, each.throws)
  if ('thrown' in outcome) throw outcome.thrown
  const expected = unpackCaseValue(each.expect)
  if (matches(outcome.value, expected, suite.compare)) return
  throw new CaseFailure(`${call()} returned a wrong result\n\n${difference(outcome.value, expected)}`)
}

/** The module of a case as a specifier from the root. */
export function caseSpecifier(suite: CaseSuite): string {
  return isRelative(suite.module) ? suite.module : `./${suite.module}`
}

/** Taken before a suite can replace it. */
const { stringify: toText } = JSON

export type CaseBridge = Pick<TestsBridge, 'callWith' | 'isForeign'>

/** Most arguments are as JSON has them; those that are not are made here and cross as values do. */
function callOn(bridge: CaseBridge, called: (...args: unknown[]) => unknown, args: readonly unknown[]): unknown {
  const data = toText(args)
  if (bridge.isForeign(called) && !data.includes(packedMark)) return bridge.callWith(called, data)
  return called(...args.map(unpackCaseValue))
}

type Outcome = { readonly value: unknown } | { readonly thrown: unknown }

async function settle(call: () => unknown): Promise<Outcome> {
  try {
    return { value: await call() }
  } catch (thrown) {
    return { thrown }
  }
}

function findExport(namespace: Record<string, unknown>, { call, module }: CaseSuite): (...args: unknown[]) => unknown {
  const byDefault = namespace.default
  const inDefault = typeof byDefault === 'object' && byDefault !== null ? Reflect.get(byDefault, call) : undefined
  const called = namespace[call] ?? inDefault
  if (typeof called === 'function') return called as (...args: unknown[]) => unknown
  throw new CaseFailure(`${module} exports no function named ${call}`)
}

function checkThrown(call: () => string, outcome: Outcome, expected: string): void {
  if (!('thrown' in outcome)) {
    throw new CaseFailure(
      `${call()} should throw an error with "${expected}" in its message, and returned ${show(outcome.value)}`,
    )
  }
  const { thrown } = outcome
  const message =
    typeof thrown === 'object' && thrown !== null && 'message' in thrown ? String(thrown.message) : String(thrown)
  if (message.includes(expected)) return
  throw new CaseFailure(`${call()} should throw an error with "${expected}" in its message, and threw ${show(message)}`)
}

function difference(received: unknown, expected: unknown): string {
  const short = `expected: ${show(expected)}\nreceived: ${show(received)}`
  if (short.length < 200 && !short.slice(10).replace('\nreceived', '').includes('\n')) return short
  return printDiffOrStringify(received, expected, { ...plainDiff }) ?? short
}

const same = (text: string) => text
const plainDiff = { aColor: same, bColor: same, changeColor: same, commonColor: same, patchColor: same }

function show(value: unknown): string {
  return stringify(value, 10, { min: true, escapeString: true, maxLength: 300 })
}
