import { expect, test } from 'vitest'
import { splitTicket } from './ticket.ts'

test.each([
  [
    '# T\n\n**Ticket 4711** · customer: Halden Freight · priority: high · opened 3 March 2026, 08:12 UTC\n\n> Help\n',
    {
      reference: 'Ticket 4711',
      priority: 'high',
      facts: [
        { label: 'From', value: 'Halden Freight' },
        { label: 'Opened', value: '3 March 2026, 08:12 UTC' },
      ],
    },
    '# T\n> Help\n',
  ],
  [
    '# T\n\n**Finding 3** of a penetration test · reported by Larkspur Security · 8 April 2026\n\nText',
    {
      reference: 'Finding 3',
      priority: null,
      facts: [
        { label: null, value: 'of a penetration test' },
        { label: 'From', value: 'Larkspur Security' },
        { label: 'Opened', value: '8 April 2026' },
      ],
    },
    '# T\nText',
  ],
  [
    '**Ticket 1** · from the finance team · severity: low\n\nText',
    { reference: 'Ticket 1', priority: 'low', facts: [{ label: 'From', value: 'the finance team' }] },
    'Text',
  ],
])('%j has a ticket', (statement, ticket, text) => {
  expect(splitTicket(statement)).toEqual({ ticket, text })
})

test.each([
  ['# T\n\nWrite a function.\n'],
  ['# T\n\n**Note** that it is late.\n\nText'],
  ['# T\n\nText\n\n**Ticket 1** · customer: A\n\nMore'],
  [''],
])('%j has none', (statement) => {
  expect(splitTicket(statement)).toEqual({ ticket: null, text: statement })
})
