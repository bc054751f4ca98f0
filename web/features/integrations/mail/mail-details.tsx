import { Button, Group, Tabs } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { momentText } from '../../../shared/format/date.ts'
import { LoadFault } from '../../../shared/staff/load-fault.tsx'
import { ScrollBox } from '../../../shared/ui/scroll-box.tsx'
import { mailQuery, sendMailAgain } from '../api/mails.ts'
import { FormFault } from '../form-fault.tsx'
import panel from '../panel.module.css'
import classes from './mail-details.module.css'

/** One mail. Its text is there until it is sent, since it holds the personal link. */
export function MailDetails({ id, sends }: { id: string; sends: boolean }) {
  const clipboard = useClipboard()
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery(mailQuery(id))
  const sending = useMutation({
    mutationFn: () => sendMailAgain(id),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: ['mail', id] })
      await queries.invalidateQueries({ queryKey: ['mails'] })
    },
  })
  if (error) return <LoadFault error={error} retry={refetch} />
  if (!data) return null
  const { name, address, subject, text, html, sentAt } = data
  const canSend = sends && (data.state === 'failed' || data.state === 'kept')
  return (
    <>
      <FormFault error={sending.error} />
      <dl className={panel.facts}>
        <dt>To</dt>
        <dd>
          {name}, {address}
        </dd>
        <dt>Subject</dt>
        <dd>{subject}</dd>
        {data.error !== null && (
          <>
            <dt>The mail server said</dt>
            <dd>{data.error}</dd>
          </>
        )}
      </dl>
      {text === null ? (
        <p className={panel.sub}>
          Sent{sentAt && ` ${momentText(sentAt)}`}. The text is not kept: it held the personal link.
        </p>
      ) : (
        <>
          <Tabs defaultValue={html === null ? 'text' : 'looks'} keepMounted={false}>
            <Tabs.List mb="sm">
              {html !== null && <Tabs.Tab value="looks">As it looks</Tabs.Tab>}
              <Tabs.Tab value="text">Text</Tabs.Tab>
            </Tabs.List>
            {html !== null && (
              <Tabs.Panel value="looks">
                {/* Sandboxed, it runs nothing; and by the page's own policy it loads nothing from elsewhere. */}
                <iframe
                  className={classes.letter}
                  sandbox=""
                  srcDoc={html}
                  title={`The mail “${subject}” as it looks`}
                />
              </Tabs.Panel>
            )}
            <Tabs.Panel value="text">
              <ScrollBox as="pre" className={panel.code}>
                {text}
              </ScrollBox>
            </Tabs.Panel>
          </Tabs>
          <Group mt="md">
            <Button onClick={() => clipboard.copy(text)}>{clipboard.copied ? 'Copied' : 'Copy the text'}</Button>
            {canSend && (
              <Button variant="default" loading={sending.isPending} onClick={() => sending.mutate()}>
                Send it
              </Button>
            )}
          </Group>
        </>
      )}
    </>
  )
}
