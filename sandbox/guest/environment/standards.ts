/**
 * Defines the globals of the Web's standards that a bare realm lacks and that need nothing of the run. Imported for
 * this effect, and first: libraries in the bundle extend some of these as they are loaded.
 */
import { AbortController, AbortSignal, DOMException } from './abort.ts'
import { define } from './define.ts'
import { atob, btoa } from './encoding.ts'
import { CustomEvent, Event, EventTarget } from './events.ts'
import { fetch, Headers, Response } from './fetch.ts'
import { structuredClone } from './structured-clone.ts'
import { TextDecoder, TextEncoder } from './text.ts'

/** Classes that both realms of a run have: an instance of one realm's is an instance of the other's. */
export const standardClasses = {
  AbortController,
  AbortSignal,
  CustomEvent,
  DOMException,
  Event,
  EventTarget,
  Headers,
  Response,
  TextDecoder,
  TextEncoder,
}

define(globalThis, {
  ...standardClasses,
  atob,
  btoa,
  fetch,
  global: globalThis,
  queueMicrotask,
  structuredClone,
})

function queueMicrotask(callback: unknown): void {
  if (typeof callback !== 'function') throw new TypeError('The "callback" argument must be of type function')
  Promise.resolve().then(() => void callback())
}
