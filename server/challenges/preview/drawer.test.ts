import { expect, test } from 'vitest'
import type { CodeChallenge } from '../format/challenge.ts'
import { parseChallenge } from '../format/parse-challenge.ts'
import { errorAt } from '../format/problem.ts'
import { sampleSource } from '../format/sample-source.ts'
import { drawer } from './drawer.ts'

const challenge = parseChallenge(sampleSource({ 'tests/hidden/a.test.js': 'test("1 < 2", () => {})' })) as CodeChallenge

test('shows hidden tests and reference as text, whatever is in them', async () => {
  const shown = String(await drawer({ challenge, workspace: null, faults: [], report: null }))
  expect(shown).toContain('<summary>a.test.js</summary><pre>test(&quot;1 &lt; 2&quot;, () =&gt; {})</pre>')
  expect(shown).toContain('<h2>Reference, typescript</h2>')
  expect(shown).toContain('The check is under way')
  expect(shown).not.toContain('role="alert"')
})

test('shows what keeps the folder from being read', async () => {
  const faults = [errorAt('challenge.yaml', 4, 'unknown key `<b>`')]
  const shown = String(await drawer({ challenge: null, workspace: null, faults, report: null }))
  expect(shown).toContain('<li>challenge.yaml:4: unknown key `&lt;b&gt;`</li>')
})

test('shows survivors as differences', async () => {
  const mutant = {
    id: '1',
    mutator: 'x',
    file: 'count.ts',
    start: { line: 2, column: 10 },
    end: { line: 2, column: 25 },
    original: 'requests.length',
    replacement: '0',
    status: 'survived',
    reachedBy: [],
  } as const
  const report = { folder: '', challenge, problems: [], runs: [], mutation: { score: 50, mutants: [mutant] } }
  const shown = String(await drawer({ challenge, workspace: null, faults: [], report }))
  expect(shown).toContain('<h3>Mutation score 50.00</h3>')
  expect(shown).toContain('<del>- return requests.length</del>\n<ins>+ return 0</ins>')
})
