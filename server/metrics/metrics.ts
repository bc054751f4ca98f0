import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/**
 * What one process counts about itself, in Prometheus' terms. Labels hold route patterns, states and names of our own:
 * never an address, an id, a name or anything that a person typed.
 *
 * What only the database knows is asked for when somebody reads the figures: see database-metrics.ts.
 */
export interface Metrics {
  readonly registry: Registry
  readonly requestSeconds: Histogram<'method' | 'route' | 'status'>
  readonly runSeconds: Histogram<'tests' | 'priority' | 'status'>
  /** From an edit to its batch being stored: how far what we hold is behind what was typed. */
  readonly journalLagSeconds: Histogram
  readonly journalBatches: Counter
  readonly eventStreams: Gauge
}

const REQUEST_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
export const runBounds = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]
/** Autosave sends every two seconds; an hour is somebody who was offline. */
export const lagBounds = [1, 2.5, 5, 10, 30, 60, 300, 900, 3_600]

/** A registry of its own, so that two servers in one test process do not share their counts. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  return {
    registry,
    requestSeconds: new Histogram({
      name: 'assay_http_request_seconds',
      help: 'Time until an API request was answered, by the pattern of its route',
      labelNames: ['method', 'route', 'status'],
      buckets: REQUEST_BUCKETS,
      registers,
    }),
    runSeconds: new Histogram({
      name: 'assay_run_seconds',
      help: 'Time from handing a submission to the sandbox until its verdict, waiting included',
      labelNames: ['tests', 'priority', 'status'],
      buckets: [...runBounds],
      registers,
    }),
    journalLagSeconds: new Histogram({
      name: 'assay_journal_lag_seconds',
      help: 'Age of the last edit of a journal batch when it was stored',
      buckets: [...lagBounds],
      registers,
    }),
    journalBatches: new Counter({
      name: 'assay_journal_batches_total',
      help: 'Journal batches stored',
      registers,
    }),
    eventStreams: new Gauge({
      name: 'assay_event_streams',
      help: 'Server-sent event streams that are open in this process',
      registers,
    }),
  }
}
