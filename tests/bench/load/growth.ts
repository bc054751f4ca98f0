import { fillHistory } from '../../support/fill-history.ts'
import type { BenchReport, Figure } from '../support/bench.ts'
import { runCrowd } from './crowd.ts'
import { type Operation, operations } from './measurements.ts'
import { type Product, startProduct } from './product.ts'

const FEW = { candidates: 100, attempts: 1_000 }
const MANY = { candidates: 1_000, attempts: 100_000 }

type Medians = Readonly<Record<Operation, number>>

/** How much slower operations become with ten times the candidates, and with a hundred times the past. */
export async function measureGrowth(minutes: number): Promise<BenchReport> {
  const product = await startProduct()
  try {
    // Nothing is compiled and no page is read for the first time in what is compared.
    await crowdOf(product, FEW.candidates, minutes / 2)
    await fillHistory(product.sql, FEW.attempts)
    const few = await crowdOf(product, FEW.candidates, minutes)
    await fillHistory(product.sql, MANY.attempts - FEW.attempts)
    await product.sql`analyze`
    const withPast = await crowdOf(product, FEW.candidates, minutes)
    const withCrowd = await crowdOf(product, MANY.candidates, minutes)
    const ratios = operations.map((operation) => ({
      operation,
      past: withPast[operation] / few[operation],
      crowd: withCrowd[operation] / withPast[operation],
    }))
    // In a short run nobody may have submitted.
    const known = ratios.flatMap(({ past, crowd }) => [past, crowd]).filter(Number.isFinite)
    return {
      title: 'How the cost grows',
      method: `Medians of ${minutes} min each: ${FEW.attempts} to ${MANY.attempts} attempts in the database, then ${FEW.candidates} to ${MANY.candidates} candidates at once.`,
      figures: [
        ...ratios.flatMap(({ operation, past, crowd }): Figure[] => [
          { key: `${operation}_past_ratio`, value: past, label: `${operation}, a hundred times the attempts` },
          { key: `${operation}_crowd_ratio`, value: crowd, label: `${operation}, ten times the candidates` },
        ]),
        { key: 'growth_ratio', value: Math.max(...known), label: 'the worst of these' },
      ],
    }
  } finally {
    await product.stop()
  }
}

async function crowdOf(product: Product, count: number, minutes: number): Promise<Medians> {
  const { measurements, arrivedMs, endMs } = await runCrowd(product, count, minutes)
  for (const error of measurements.errors.slice(0, 3)) console.error(error)
  const median = (operation: Operation) =>
    operation === 'journal'
      ? measurements.percentile(operation, 0.5, arrivedMs, endMs)
      : measurements.percentile(operation, 0.5)
  return Object.fromEntries(operations.map((operation) => [operation, median(operation)])) as Medians
}
