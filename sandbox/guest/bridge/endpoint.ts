import { type AnswerOptions, answer, type Guard, keyOf } from './answer.ts'
import { answerCall } from './answer-call.ts'
import { findData, noData } from './data-property.ts'
import { createDecoder, decodeList } from './decode.ts'
import { readDescriptor } from './descriptor.ts'
import { createMessageWriter } from './encode.ts'
import { createHandles, type HandleOptions } from './handle.ts'
import { createWellKnownSymbols, type Intrinsics } from './intrinsics.ts'
import { BRIDGE_LIMITS } from './limits.ts'
import { writeOperands } from './operands.ts'
import {
  apply,
  hasOwn,
  isArray,
  NativePromise,
  NativeRangeError,
  NativeTypeError,
  ownKeys,
  parseJson,
  promiseThen,
  SafeMap,
} from './primordials.ts'
import { createRegistry } from './registry.ts'
import type { Conceal } from './replica.ts'
import { createSymbolTable } from './symbols.ts'
import type { Bridge, GuestHost } from './types.ts'
import { Op, REST_SHIFT, Rest, violation, type WireRecord } from './wire.ts'

export interface EndpointOptions {
  /** 1 on the tests' side, -1 on the candidate's. */
  readonly sign: 1 | -1
  readonly host: GuestHost
  readonly intrinsics: Intrinsics
  readonly guard: Guard
  /** Tells objects that no code of this realm ever changes. */
  readonly isConstant: (object: object) => boolean
  /** Whether the other side may call functions of this one with data that is nobody's: see `callWith`. */
  readonly takesCalls: boolean
  readonly conceal: Conceal
  readonly isHidden: HandleOptions['isHidden']
  readonly filter: HandleOptions['filter']
  /** Called with what was thrown over there or rejected a promise. True where it changed this side's replica of it. */
  readonly onThrown: (value: unknown) => boolean
  readonly attachStack: (error: object, id: number, ask: Ask) => void
  /** What is thrown over there in place of what was thrown here. */
  readonly replaceThrown: (error: unknown) => unknown
  /** What is thrown here in place of what was thrown over there. */
  readonly restoreThrown: (thrown: unknown) => unknown
  /** The message could not be handed over, or nothing came back. */
  readonly translateFault: (fault: unknown) => unknown
  readonly beforeAsking: () => void
  /** Called after each message that was answered by the other side. */
  readonly onSent: () => void
}

type Ask = (op: Op, id: number, operands: readonly unknown[]) => unknown

export interface Endpoint extends Bridge {
  readonly ask: Ask
  /** @param data the list of arguments as JSON text */
  callWith(target: object, data: string): unknown
  /** Lets data rest on both sides: it is compared when it is spoken of again. */
  rest(which: Rest): void
  readonly depth: number
}

interface Deferred {
  readonly resolve: (value: unknown) => void
  readonly reject: (reason: unknown) => void
}

const wellKnown = createWellKnownSymbols()

/** One end of the bridge. The two are the same code with different manners. */
export function createEndpoint(options: EndpointOptions): Endpoint {
  const { host, sign, intrinsics } = options
  const registry = createRegistry(sign, host, options.isConstant)
  const symbols = createSymbolTable(sign)
  const services = new SafeMap<string, (...args: never[]) => unknown>()
  const deferreds = new SafeMap<number, Deferred>()
  let depth = 0
  /** A message has been long: to look at all that has crossed costs much more than to ask once in vain. */
  let isLaden = false
  /** What the other side has not been told yet. */
  let restToTell: Rest = Rest.none

  const writeMessage = createMessageWriter({ host, registry, intrinsics, symbols, wellKnown, subscribe })
  const createHandle = createHandles({ ask, isHidden: options.isHidden, filter: options.filter })
  const decoder = createDecoder({
    registry,
    intrinsics,
    symbols,
    wellKnown,
    conceal: options.conceal,
    represent,
    attachStack: (error, id) => options.attachStack(error, id, ask),
  })
  const answerOptions: AnswerOptions = {
    guard: options.guard,
    callService,
    settle,
    drain: host.drain,
    objectOf: registry.objectOf,
  }
  host.receive(receive)

  function represent(record: WireRecord, decode: (wire: unknown) => unknown): object {
    if (record[1] === 'p') return createMirror(record[0])
    if (record[1] !== 'f' && record[1] !== 'h') violation('an object of no kind')
    return createHandle(record, decode)
  }

  function createMirror(id: number): object {
    const mirror = new NativePromise((resolve, reject) => {
      deferreds.set(id, { resolve, reject })
    })
    // Whether anybody handles a rejection is for the side to say on which the promise was made.
    promiseThen(mirror, undefined, ignore)
    return mirror
  }

  function settle(id: number, fulfilled: boolean, value: unknown): void {
    const deferred = deferreds.get(id)
    if (deferred === undefined) violation('the end of a promise that does not exist')
    deferreds.delete(id)
    if (fulfilled) deferred.resolve(value)
    else {
      noteThrown(value)
      deferred.reject(options.restoreThrown(value))
    }
  }

  function subscribe(promise: object, id: number): boolean {
    const notify = (fulfilled: boolean) => (value: unknown) => {
      try {
        ask(Op.settle, id, [fulfilled, fulfilled ? value : options.replaceThrown(value)])
      } catch {
        // The other realm is gone; nobody waits.
      }
    }
    try {
      promiseThen(promise, notify(true), notify(false))
      return true
    } catch {
      return false
    }
  }

  function ask(op: Op, id: number, operands: readonly unknown[]): unknown {
    if (op === Op.get && isLaden) {
      const found = peek(id, operands[0] as PropertyKey)
      if (found !== undefined) return decoder.value(found[1])
    }
    options.beforeAsking()
    const text = writeMessage((encoder) => {
      const body = writeOperands(op, operands, encoder)
      return `[${op | (restToTell << REST_SHIFT)},${id}${body},${encoder.records()}]`
    })
    restToTell = Rest.none
    const reply = exchange(text)
    options.onSent()
    return readReply(op, reply)
  }

  function readReply(op: Op, reply: readonly unknown[]): unknown {
    decoder.records(reply[2])
    if (reply[0] === 0) {
      const thrown = decoder.value(reply[1])
      noteThrown(thrown)
      throw options.restoreThrown(thrown)
    }
    return readResult(op, reply[1])
  }

  /**
   * Calls a foreign function with data of which nobody keeps anything. Data goes over as it stands and comes back so,
   * where it is plain: neither side has to number it, to hold it, or to look for changes in it.
   */
  function callWith(target: object, data: string): unknown {
    options.beforeAsking()
    const id = registry.idOf(target)
    const text = writeMessage(
      (encoder) => `[${Op.call | (restToTell << REST_SHIFT)},${id},${data},${encoder.records()}]`,
    )
    restToTell = Rest.none
    const reply = exchange(text)
    if (reply[0] === 2) {
      decoder.records(reply[2])
      return reply[1]
    }
    options.onSent()
    return readReply(Op.call, reply)
  }

  /**
   * Reads a property of which no code of the other side need know, without looking for changes on either side.
   * Undefined where there is code to be run.
   */
  function peek(id: number, key: PropertyKey): readonly unknown[] | undefined {
    const reply = exchange(writeMessage(({ value, newRecords }) => `[${Op.peek},${id},${value(key)},${newRecords()}]`))
    options.onSent()
    if (reply[0] !== 1) return undefined
    decoder.records(reply[2])
    return reply
  }

  function answerPeek(request: readonly unknown[]): string {
    decoder.records(request[request.length - 1])
    const object = registry.objectOf(request[1])
    const key = keyOf(decoder.value(request[2]))
    const found = options.guard.mayRead(object, key) ? findData(object, key, host) : noData
    if (found === undefined) return '[2]'
    return writeMessage(({ value, newRecords }) => `[1,${value(found.value)},${newRecords()}]`)
  }

  function exchange(text: string): readonly unknown[] {
    isLaden ||= text.length > BRIDGE_LIMITS.ladenChars
    let reply: string
    try {
      reply = host.send(text)
    } catch (fault) {
      throw options.translateFault(fault)
    }
    if (typeof reply !== 'string' || reply.length > BRIDGE_LIMITS.messageChars) violation('an answer of any length')
    isLaden ||= reply.length > BRIDGE_LIMITS.ladenChars
    const parsed = parseJson(reply)
    return isArray(parsed) ? parsed : violation('an answer of no kind')
  }

  function readResult(op: Op, wire: unknown): unknown {
    if (op === Op.getOwnPropertyDescriptor) return readDescriptor(wire, decoder.value)
    if (op === Op.getPrototypeOf) return decoder.prototype(wire)
    if (op === Op.ownKeys) return decodeList(wire, decoder.value)
    return decoder.value(wire)
  }

  function receive(text: string): string {
    depth++
    isLaden ||= text.length > BRIDGE_LIMITS.ladenChars
    try {
      if (depth > BRIDGE_LIMITS.nestedCalls) throw new NativeRangeError('Maximum call stack size exceeded')
      const request: unknown = parseJson(text)
      if (!isArray(request)) violation('a request of no kind')
      const word = request[0]
      if (word === Op.peek) return answerPeek(request)
      if (typeof word !== 'number') violation('a request of no kind')
      registry.rest((word >> REST_SHIFT) as Rest)
      decoder.records(request[request.length - 1])
      const op = word & ((1 << REST_SHIFT) - 1)
      if (op === Op.call) return answerCall(request, { takesCalls: options.takesCalls, registry, host, writeMessage })
      const write = answer(op, request, decoder.value, answerOptions)
      return writeMessage((encoder) => `[1,${write(encoder)},${encoder.records()}]`)
    } catch (error) {
      const thrown = options.replaceThrown(error)
      return writeMessage((encoder) => `[0,${encoder.value(thrown)},${encoder.records()}]`)
    } finally {
      depth--
    }
  }

  function noteThrown(value: unknown): void {
    if (!options.onThrown(value)) return
    const entry = registry.trackedOf(registry.idOf(value as object) ?? 0)
    if (entry !== undefined) registry.track(entry.id, entry.object, entry.kind)
  }

  function callService(name: unknown, parameters: unknown[]): unknown {
    const service = services.get(name as string)
    if (service === undefined) throw new NativeTypeError('There is no such service on the bridge')
    return apply(service, undefined, parameters)
  }

  return {
    ask,
    callWith,
    rest(which) {
      registry.rest(which)
      // To keep what is said to rest already would wake it.
      if (which === Rest.all || restToTell === Rest.none || restToTell === Rest.keep) restToTell = which
    },
    get depth() {
      return depth
    },
    call: (service, ...args) => ask(Op.service, 0, [service, args]),
    serve(offered) {
      const names = ownKeys(offered) as string[]
      for (let index = 0; index < names.length; index++) {
        const name = names[index] as string
        if (hasOwn(offered, name)) services.set(name, offered[name] as (...args: never[]) => unknown)
      }
    },
    isForeign(value) {
      if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return false
      const id = registry.idOf(value)
      return id !== undefined && id * sign < 0
    },
  }
}

function ignore(): void {}
