/** `npm run bench -- <name> [--json]`: measures one thing and prints it. What else follows the name is the bench's own. */
import { readdirSync } from 'node:fs'
import type { Bench } from './support/bench.ts'
import { asJson, asTable } from './support/print.ts'

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.slice(0, -'.ts'.length))

const [name = '', ...rest] = process.argv.slice(2)
const json = rest.includes('--json')

if (!names.includes(name)) {
  console.error(`Usage: npm run bench -- <name> [--json]\nThere is: ${names.join(', ')}`)
  process.exit(64)
}
const { bench }: { bench: Bench } = await import(`./${name}.ts`)
const report = await bench(rest.filter((argument) => argument !== '--json'))
console.log(json ? asJson(name, report) : asTable(report))
