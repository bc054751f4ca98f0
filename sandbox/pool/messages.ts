import type { ChildMessage, ChildWalls, CollectedTest } from '../child/protocol.ts'
import { LIMITS } from '../limits.ts'
import type { TestStatus } from '../verdict.ts'

const STATUSES: readonly string[] = [
  'passed',
  'failed',
  'timeout',
  'memory',
  'output',
  'crashed',
] satisfies TestStatus[]

type Fields = Record<string, unknown>

/**
 * Reads what a child sent, which may be anything at all, and builds the message anew from the parts that it knows.
 * Returns null where a part is missing or of another type.
 */
export function readChildMessage(value: unknown): ChildMessage | null {
  if (!isFields(value)) return null
  if (value.type === 'ready') {
    const walls = readWalls(value.walls)
    return walls && { type: 'ready', walls }
  }
  const { type, id } = value
  if (!isCount(id)) return null
  switch (type) {
    case 'collected': {
      const tests = readTests(value.tests)
      return tests && { type, id, tests }
    }
    case 'test-start':
      return isCount(value.index) ? { type, id, index: value.index } : null
    case 'test-end':
      return readTestEnd(id, value)
    case 'load-error':
    case 'suite-error':
      return typeof value.message === 'string' ? { type, id, message: short(value.message) } : null
    case 'done':
      return isAmount(value.cpuMs) && isAmount(value.peakMemoryMb) && typeof value.retire === 'boolean'
        ? { type, id, cpuMs: value.cpuMs, peakMemoryMb: value.peakMemoryMb, retire: value.retire }
        : null
    default:
      return null
  }
}

function readTestEnd(id: number, value: Fields): ChildMessage | null {
  const { index, status, message, console, cpuMs } = value
  if (!isCount(index) || !isStatus(status) || !isAmount(cpuMs) || typeof console !== 'string') return null
  if (message !== null && typeof message !== 'string') return null
  return {
    type: 'test-end',
    id,
    index,
    status,
    message: message === null ? null : short(message),
    console: short(console),
    cpuMs,
  }
}

function readTests(value: unknown): CollectedTest[] | null {
  if (!Array.isArray(value)) return null
  const tests: CollectedTest[] = []
  for (const test of value) {
    if (!isFields(test)) return null
    const { name, group, file } = test
    if (typeof name !== 'string' || typeof group !== 'string' || typeof file !== 'string') return null
    tests.push({ name, group, file })
  }
  return tests
}

function readWalls(value: unknown): ChildWalls | null {
  if (!isFields(value) || typeof value.permissions !== 'boolean') return null
  const { permissions, uid } = value
  return uid === null || isCount(uid) ? { permissions, uid } : null
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}

function isStatus(value: unknown): value is TestStatus {
  return typeof value === 'string' && STATUSES.includes(value)
}

function short(text: string): string {
  return text.length > LIMITS.messageChars ? `${text.slice(0, LIMITS.messageChars)}…` : text
}
