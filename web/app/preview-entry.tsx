import { useQuery } from '@tanstack/react-query'
import { previewQuery } from '../features/assessments/api/draft.ts'
import { PreviewBar } from '../features/assessments/preview-bar.tsx'
import { WelcomePage } from '../features/invitation/welcome-page.tsx'
import { LoadFault } from '../shared/staff/load-fault.tsx'
import { LoadingPage } from '../shared/ui/loading-page.tsx'
import { usePageTitle } from '../shared/ui/use-page-title.ts'

/** What a candidate would see before the start, with the settings as they are saved. */
export function PreviewEntry({ id }: { id: string }) {
  usePageTitle('Preview')
  const { data, error, refetch } = useQuery(previewQuery(id))
  if (error) return <LoadFault error={error} retry={refetch} />
  if (!data) return <LoadingPage label="Opening the preview" />
  return (
    <>
      <PreviewBar id={id} />
      <WelcomePage
        token=""
        invitation={data}
        isPreview
        onWork={() => {}}
        preloadWorkspace={() => {}}
        preparation={null}
      />
    </>
  )
}
