/** What stands at the head of a ticket: its name, and facts such as who wrote it and when. */
export interface Ticket {
  /** "Ticket 4711". */
  readonly reference: string
  readonly facts: readonly TicketFact[]
  readonly priority: string | null
}

export interface TicketFact {
  /** Null where the words speak for themselves. */
  readonly label: string | null
  readonly value: string
}

/** How authors write a fact; the words in brackets are its value. */
const forms: readonly (readonly [form: RegExp, label: string])[] = [
  [/^(?:customer|from)[: ]\s*(.+)$/i, 'From'],
  [/^reported by (.+)$/i, 'From'],
  [/^opened (.+)$/i, 'Opened'],
  [/^(\d{1,2} [A-Z][a-z]+ \d{4}.*)$/, 'Opened'],
  [/^(?:priority|severity): (.+)$/i, 'Priority'],
]

const head = /^(\s*#[ \t][^\n]*\n)?\s*\*\*([^*\n]+)\*\*([^\n]*(?: · )[^\n]*)\n\s*\n/

/**
 * Takes the head of a ticket from a statement that begins with one: `**Ticket 4711** · customer: … · priority: … ·
 * opened …`, on a line of its own below the title. Other statements come back whole.
 */
export function splitTicket(statement: string): { readonly ticket: Ticket | null; readonly text: string } {
  const found = head.exec(statement)
  if (!found) return { ticket: null, text: statement }
  const [whole, title = '', reference = '', rest = ''] = found
  const facts = rest
    .split(' · ')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(toFact)
  return {
    ticket: {
      reference,
      facts: facts.filter(({ label }) => label !== 'Priority'),
      priority: facts.find(({ label }) => label === 'Priority')?.value ?? null,
    },
    text: title + statement.slice(whole.length),
  }
}

function toFact(words: string): TicketFact {
  for (const [form, label] of forms) {
    const value = form.exec(words)?.[1]
    if (value) return { label, value }
  }
  return { label: null, value: words }
}
