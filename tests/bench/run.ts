/** `npm run bench -- <name> [--json]`: measures one thing and prints it. */
import { readdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Bench } from './support/bench.ts'
import { asJson, asTable } from './support/print.ts'

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.slice(0, -'.ts'.length))

const { positionals, values } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } })
const [name = ''] = positionals

if (!names.includes(name)) {
  console.error(`Usage: npm run bench -- <name> [--json]\nThere is: ${names.join(', ')}`)
  process.exit(64)
}
const { bench }: { bench: Bench } = await import(`./${name}.ts`)
const report = await bench()
console.log(values.json ? asJson(name, report) : asTable(report))
