import '../../../shared/ui/mantine-styles.ts'
import { useQuery } from '@tanstack/react-query'
import { ApiError } from '../../../shared/api/api-error.ts'
import { MessagePage } from '../../../shared/ui/message-page.tsx'
import { PageHeader } from '../../../shared/ui/page-header.tsx'
import { usePageTitle } from '../../../shared/ui/use-page-title.ts'
import { linkedReportQuery } from '../api/handing-on.ts'
import classes from './report.module.css'
import { ReportSheet } from './report-sheet.tsx'

/** The report behind an interviewer's link. */
export function InterviewReportPage({ token }: { token: string }) {
  const report = useQuery(linkedReportQuery(token))
  usePageTitle(report.data ? `Report on ${report.data.candidate}` : 'Report')
  if (report.error) {
    const isFinal = report.error instanceof ApiError && report.error.isFinal
    return (
      <MessagePage title={isFinal ? 'This link does not open' : 'This could not be loaded'}>
        {report.error.message}
      </MessagePage>
    )
  }
  if (!report.data) return null
  return (
    <>
      <PageHeader />
      <main className={classes.public}>
        <ReportSheet report={report.data} />
      </main>
    </>
  )
}
