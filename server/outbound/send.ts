import { type IncomingMessage, type RequestOptions, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { publicLookup, RefusedTarget } from './guarded-lookup.ts'
import { outboundLimits } from './limits.ts'
import { targetFault } from './target.ts'

export interface OutboundRequest {
  readonly method: 'POST' | 'PUT' | 'PATCH'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** Aborts when the process stops. */
  readonly signal: AbortSignal
}

/** What came of a request: an answer, or in words why there was none. */
export interface OutboundOutcome {
  /** Null where no answer came. */
  readonly status: number | null
  /** The header `retry-after`, as it stood. */
  readonly retryAfter: string | null
  /** The beginning of the answer's body; empty where none came. */
  readonly answer: string
  readonly error: string | null
  readonly durationMs: number
}

export type Outbound = (request: OutboundRequest) => Promise<OutboundOutcome>

/**
 * Makes the one way in which we call other people's servers: public addresses alone, unless the operator allows
 * others, no redirect followed, a connection of its own, and an end to the waiting and to the reading.
 *
 * It rejects only where `signal` has aborted; everything else is an outcome.
 */
export function createOutbound(options: { allowPrivate: boolean; timeoutMs?: number }): Outbound {
  const { allowPrivate, timeoutMs = outboundLimits.timeoutMs } = options
  return async (wanted) => {
    const began = performance.now()
    const outcome = (values: Partial<OutboundOutcome>): OutboundOutcome => ({
      status: null,
      retryAfter: null,
      answer: '',
      error: null,
      ...values,
      durationMs: Math.round(performance.now() - began),
    })
    const fault = targetFault(wanted.url, allowPrivate)
    if (fault !== null) return outcome({ error: fault })
    const patience = AbortSignal.timeout(timeoutMs)
    const signal = AbortSignal.any([patience, wanted.signal])
    try {
      const response = await answerTo(wanted, signal, allowPrivate)
      const { statusCode: status = null, headers } = response
      const { text, error } = await readBeginning(response, signal)
      wanted.signal.throwIfAborted()
      return outcome({
        status,
        retryAfter: headers['retry-after'] ?? null,
        answer: text,
        error: error === null ? null : inWords(error),
      })
    } catch (error) {
      wanted.signal.throwIfAborted()
      return outcome({ error: patience.aborted ? noAnswerWithin(timeoutMs) : inWords(error) })
    }
  }
}

const noAnswerWithin = (ms: number) => `No answer came within ${ms / 1_000} seconds.`

function answerTo(wanted: OutboundRequest, signal: AbortSignal, allowPrivate: boolean): Promise<IncomingMessage> {
  const { method, url, headers, body } = wanted
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  const options: RequestOptions = {
    method,
    signal,
    agent: false,
    headers: { 'user-agent': 'Assay', ...headers, ...length },
    ...(!allowPrivate && { lookup: publicLookup }),
  }
  const request = new URL(url).protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const sent = request(url, options, resolve)
    sent.on('error', reject)
    sent.end(body)
  })
}

/** What an answer begins with. A body that breaks off or drips on for ever does not undo the status that came. */
async function readBeginning(
  response: IncomingMessage,
  signal: AbortSignal,
): Promise<{ text: string; error: unknown }> {
  const chunks: Buffer[] = []
  let bytes = 0
  let error: unknown = null
  try {
    for await (const chunk of response) {
      chunks.push(chunk)
      bytes += chunk.length
      if (bytes >= outboundLimits.answerBytes) break
    }
  } catch (reason) {
    error = signal.aborted ? new Error('The answer did not end in time.') : reason
  }
  response.destroy()
  const text = Buffer.concat(chunks).subarray(0, outboundLimits.answerBytes).toString().replaceAll('\0', '\u2400')
  return { text, error }
}

const knownFaults: Readonly<Record<string, string>> = {
  ENOTFOUND: 'The name of the server is not known.',
  EAI_AGAIN: 'The name of the server could not be looked up.',
  ECONNREFUSED: 'The server refused the connection.',
  ECONNRESET: 'The server broke the connection off.',
  ETIMEDOUT: 'The server could not be reached in time.',
}

function inWords(error: unknown): string {
  if (error instanceof RefusedTarget) return error.message
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return (
    knownFaults[code] ??
    `The request failed: ${error instanceof Error ? error.message : 'unknown'}${code && ` (${code})`}`
  )
}
