import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { StaffFrame } from '../../shared/staff/staff-frame.tsx'
import classes from './integrations-frame.module.css'

interface IntegrationsFrameProps {
  readonly title: string
  /** A sentence on what this page is for. */
  readonly lead: ReactNode
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** A page about the company's other tools, with the way to its sisters. */
export function IntegrationsFrame({ title, lead, action, children }: IntegrationsFrameProps) {
  return (
    <StaffFrame title={title}>
      <nav className={classes.nav} aria-label="Integrations">
        <Link to="/integrations" className={classes.link} activeOptions={{ exact: true }}>
          Webhooks
        </Link>
        <Link to="/integrations/tracking" className={classes.link}>
          Applicant tracking
        </Link>
        <Link to="/integrations/mail" className={classes.link}>
          Mail
        </Link>
        <Link to="/integrations/keys" className={classes.link}>
          API keys
        </Link>
      </nav>
      <div className={classes.head}>
        <div>
          <h1 className={classes.title}>{title}</h1>
          <p className={classes.lead}>{lead}</p>
        </div>
        {action}
      </div>
      {children}
    </StaffFrame>
  )
}
