import { Alert, Button } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { LoadFault } from '../../../shared/staff/load-fault.tsx'
import { mailsQuery } from '../api/mails.ts'
import { IntegrationsFrame } from '../integrations-frame.tsx'
import panel from '../panel.module.css'
import { MailTable } from './mail-table.tsx'

export function MailPage() {
  return (
    <IntegrationsFrame
      title="Mail"
      lead="What was written to candidates and colleagues, and whether the mail server has taken it."
    >
      <Mails />
    </IntegrationsFrame>
  )
}

function Mails() {
  const pages = useInfiniteQuery(mailsQuery)
  if (pages.error) return <LoadFault error={pages.error} retry={pages.refetch} />
  if (!pages.data) return null
  const mails = pages.data.pages.flatMap((page) => page.mails)
  const sends = pages.data.pages[0]?.sends ?? true
  return (
    <>
      {!sends && (
        <Alert variant="light" color="gold" icon={<IconMail size={18} />} title="There is no mail server" mb="md">
          Nothing is sent. What would go out is kept here, so that you can copy it and send it by other means. The
          variable SMTP_URL names a mail server.
        </Alert>
      )}
      {mails.length === 0 ? (
        <p className={panel.empty}>Nobody was written to yet.</p>
      ) : (
        <MailTable mails={mails} sends={sends} />
      )}
      {pages.hasNextPage && (
        <div className={panel.more}>
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            Show more
          </Button>
        </div>
      )}
    </>
  )
}
