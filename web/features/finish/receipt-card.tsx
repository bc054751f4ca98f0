import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy, IconDownload, IconPrinter } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { Receipt, ReceiptSubmission } from '../../../server/shared/receipts.ts'
import { shortMoment } from '../../shared/format/date.ts'
import { plural } from '../../shared/format/duration.ts'
import { downloadWork } from './download-work.ts'
import classes from './receipt-card.module.css'
import { receiptLines } from './receipt-lines.ts'

/** What arrived and when, with the checksums that prove it, and the copy to take home. */
export function ReceiptCard({ token, receipt }: { token: string; receipt: Receipt }) {
  const clipboard = useClipboard()
  const download = useMutation({ mutationFn: () => downloadWork(token) })
  return (
    <section className={classes.card} aria-labelledby="receipt-title">
      <h2 id="receipt-title" className={classes.title}>
        Your receipt
      </h2>
      <p className={classes.note}>
        {receipt.assessment}, {receipt.company}. Finished {shortMoment(receipt.finishedAt)}.
      </p>
      <ul className={classes.list} aria-label="What we received">
        {receipt.challenges.map(({ slug, title, submissions }) => (
          <li key={slug} className={classes.item}>
            <span className={classes.name}>{title}</span>
            <Received submissions={submissions} />
          </li>
        ))}
      </ul>
      <div className={classes.actions}>
        <Button leftSection={<IconDownload size={17} />} loading={download.isPending} onClick={() => download.mutate()}>
          Download my work
        </Button>
        <Button
          variant="default"
          leftSection={clipboard.copied ? <IconCheck size={17} /> : <IconCopy size={17} />}
          onClick={() => clipboard.copy(receiptLines(receipt))}
        >
          {clipboard.copied ? 'Copied' : 'Copy the receipt'}
        </Button>
        <Button variant="default" leftSection={<IconPrinter size={17} />} onClick={() => window.print()}>
          Print
        </Button>
      </div>
      {download.error && (
        <p className={classes.fault} role="alert">
          {download.error.message}
        </p>
      )}
      <p className={classes.note}>
        The download holds your files, every submission, and how to check a checksum. Attempt {receipt.attemptId}; you
        agreed to version {receipt.consent} of the words on what is recorded.
      </p>
    </section>
  )
}

function Received({ submissions }: { submissions: readonly ReceiptSubmission[] }) {
  const last = submissions.at(-1)
  if (!last) return <span className={classes.facts}>Nothing handed in</span>
  return (
    <details className={classes.details}>
      <summary>
        {plural(submissions.length, 'submission')}, the last {shortMoment(last.receivedAt)}
      </summary>
      <ol className={classes.submissions}>
        {submissions.map(({ number, receivedAt, files, sha256 }) => (
          <li key={number}>
            {shortMoment(receivedAt)}, {plural(files, 'file')}
            <code className={classes.sum}>SHA-256 {sha256}</code>
          </li>
        ))}
      </ol>
    </details>
  )
}
