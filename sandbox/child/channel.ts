import { readSync, writeSync } from 'node:fs'
import { LIMITS } from '../limits.ts'
import { encodeFrame } from '../pool/frames.ts'
import type { ChildMessage, ChildRun } from './protocol.ts'

/**
 * The child's end of the two pipes. Synchronous: a run blocks the thread, so what is to be said is written directly
 * to the descriptor; and an idle child has nothing to do but wait.
 */
const FROM_PARENT = 0
const TO_PARENT = 3

/** Waits for the next run. Ends the process where the parent has closed the pipe. */
export function readRun(): ChildRun {
  const body = Buffer.allocUnsafe(readFully(Buffer.allocUnsafe(4)).readUInt32LE(0))
  return JSON.parse(readFully(body).toString('utf8'))
}

/** What is to be written with the next message. */
let held = Buffer.alloc(0)

/** The parent takes an oversized frame for an attack, so text that is merely long is cut here. */
export function emit(message: ChildMessage): void {
  const bytes = Buffer.concat([held, encodeFrame(withShortTexts(message))])
  held = Buffer.alloc(0)
  for (let written = 0; written < bytes.length; ) {
    written += retryWhileBusy(() => writeSync(TO_PARENT, bytes, written))
  }
}

/**
 * The same for the messages of a run. The end of a test is followed at once by the start of the next or by the end of the
 * run, and goes with it: to be woken costs the parent more than all else that it does for a test.
 */
export function emitOfRun(message: ChildMessage): void {
  if (message.type === 'test-end') held = Buffer.concat([held, encodeFrame(withShortTexts(message))])
  else emit(message)
}

function readFully(buffer: Buffer): Buffer {
  for (let read = 0; read < buffer.length; ) {
    const count = retryWhileBusy(() => readSync(FROM_PARENT, buffer, read, buffer.length - read, null))
    if (count === 0) process.exit(0)
    read += count
  }
  return buffer
}

/** A pipe answers EAGAIN where somebody has made it non-blocking. Anything else means that the parent is gone. */
function retryWhileBusy(operation: () => number): number {
  for (;;) {
    try {
      return operation()
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) process.exit(1)
    }
  }
}

function withShortTexts(message: ChildMessage): ChildMessage {
  switch (message.type) {
    case 'test-end': {
      const { message: text, console } = message
      return { ...message, message: text === null ? null : short(text), console: short(console) }
    }
    case 'load-error':
    case 'suite-error':
      return { ...message, message: short(message.message) }
    default:
      return message
  }
}

function short(text: string): string {
  return text.length > LIMITS.messageChars ? `${text.slice(0, LIMITS.messageChars)}…` : text
}
