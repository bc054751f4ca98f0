import { CsvError, parse } from 'csv-parse/sync'
import type { z } from 'zod'
import { newInvitation } from '../../shared/assessments.ts'
import { type ImportFault, importLimits } from '../../shared/invitation-import.ts'

export interface ImportRow {
  readonly line: number
  readonly input: z.output<typeof newInvitation>
}

/** What a heading means, however it is capitalised. */
const fields: Readonly<Record<string, keyof z.input<typeof newInvitation>>> = {
  name: 'name',
  email: 'email',
  'e-mail': 'email',
  expires_in_days: 'expiresInDays',
  extra_minutes: 'extraMinutes',
  opens_at: 'opensAt',
}

const numeric = new Set(['expiresInDays', 'extraMinutes'])

/** Reads a spreadsheet's lines as invitations, and says of each line what is wrong with it. */
export function parseRows(csv: string, send: boolean): { rows: ImportRow[]; faults: ImportFault[] } {
  const lines = readLines(csv)
  if (!Array.isArray(lines)) return { rows: [], faults: [lines] }
  const [headings, ...records] = lines
  if (!headings) return { rows: [], faults: [{ line: 1, field: null, problem: 'The file is empty.' }] }
  const columns = headings.record.map((heading) => fields[heading.trim().toLowerCase()])
  const faults = headingFaults(headings.record, columns)
  if (records.length > importLimits.rows) {
    faults.push({
      line: importLimits.rows + 2,
      field: null,
      problem: `One file may hold ${importLimits.rows} candidates.`,
    })
  }
  if (faults.length > 0) return { rows: [], faults }
  const rows: ImportRow[] = []
  const seen = new Map<string, number>()
  for (const { record, line } of records) {
    const parsed = newInvitation.safeParse({ ...toInput(columns, record), send })
    if (!parsed.success) {
      faults.push(
        ...parsed.error.issues.map(({ path, message }) => ({ line, field: String(path[0]), problem: message })),
      )
      continue
    }
    const email = parsed.data.email.toLowerCase()
    const before = seen.get(email)
    if (before !== undefined)
      faults.push({ line, field: 'email', problem: `The same address stands in line ${before}.` })
    seen.set(email, before ?? line)
    rows.push({ line, input: parsed.data })
  }
  if (rows.length === 0 && faults.length === 0) {
    faults.push({ line: 2, field: null, problem: 'There is no candidate below the headings.' })
  }
  return { rows, faults }
}

interface Line {
  readonly record: readonly string[]
  readonly line: number
}

function readLines(csv: string): Line[] | ImportFault {
  try {
    const lines: Line[] = []
    parse(csv, {
      bom: true,
      on_record: (record: string[], { lines: line }) => {
        lines.push({ record, line })
        return record
      },
      trim: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      relax_column_count: true,
      delimiter: [',', ';', '\t'],
    })
    return lines
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { line: Number(error.lines ?? 1), field: null, problem: `The file cannot be read: ${error.message}` }
  }
}

function headingFaults(headings: readonly string[], columns: readonly (string | undefined)[]): ImportFault[] {
  const unknown = headings
    .filter((_, index) => columns[index] === undefined)
    .map((heading) => `The heading “${heading}” means nothing here. Known are ${Object.keys(fields).join(', ')}.`)
  const missing = ['name', 'email']
    .filter((field) => !columns.includes(field))
    .map((field) => `A column ${field} is missing.`)
  const twice = new Set(columns).size < columns.length && unknown.length === 0 ? ['Two columns mean the same.'] : []
  return [...unknown, ...missing, ...twice].map((problem) => ({ line: 1, field: null, problem }))
}

function toInput(columns: readonly (string | undefined)[], record: readonly string[]): Record<string, unknown> {
  const cells = columns.map((column, index) => [column ?? '', record[index] ?? ''] as const)
  const filled = cells.filter(([column, cell]) => cell !== '' || column === 'name' || column === 'email')
  return Object.fromEntries(filled.map(([column, cell]) => [column, numeric.has(column) ? Number(cell) : cell]))
}
