import { IconAlertTriangle, IconMail } from '@tabler/icons-react'
import type { Ticket } from './ticket.ts'
import classes from './ticket-head.module.css'

/** Which priorities are more than usual. */
const pressing = new Set(['high', 'urgent', 'critical'])

/** The head of a ticket: what it is called, from whom, since when, and how much it presses. */
export function TicketHead({ ticket: { reference, facts, priority } }: { ticket: Ticket }) {
  const isPressing = priority !== null && pressing.has(priority.toLowerCase())
  const PriorityIcon = isPressing ? IconAlertTriangle : null
  return (
    <header className={classes.ticket}>
      <p className={classes.top}>
        <span className={classes.reference}>
          <IconMail size={16} stroke={1.7} aria-hidden="true" />
          {reference}
        </span>
        {priority && (
          <span className={classes.priority} data-pressing={isPressing}>
            {PriorityIcon && <PriorityIcon size={13} stroke={2} aria-hidden="true" />}
            {priority} priority
          </span>
        )}
      </p>
      <dl className={classes.facts}>
        {facts.map(({ label, value }) => (
          <div key={value} className={classes.fact}>
            <dt>{label ?? 'About'}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  )
}
