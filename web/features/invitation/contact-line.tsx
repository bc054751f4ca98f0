interface ContactLineProps {
  readonly company: string
  readonly contact: string | null
  /** Ends the sentence "Write to … to …". */
  readonly purpose: string
}

export function ContactLine({ company, contact, purpose }: ContactLineProps) {
  if (!contact) {
    return (
      <p>
        Answer the invitation you received from {company} to {purpose}.
      </p>
    )
  }
  return (
    <p>
      Write to <a href={`mailto:${contact}`}>{contact}</a> at {company} to {purpose}.
    </p>
  )
}
