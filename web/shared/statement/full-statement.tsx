import { Statement } from './statement.tsx'
import { splitTicket } from './ticket.ts'
import { TicketHead } from './ticket-head.tsx'

/** A statement; where it begins as a ticket, with the ticket's head set out. */
export function FullStatement({ text }: { text: string }) {
  const { ticket, text: rest } = splitTicket(text)
  return (
    <>
      {ticket && <TicketHead ticket={ticket} />}
      <Statement text={rest} />
    </>
  )
}
