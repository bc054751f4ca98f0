import { useQueryClient } from '@tanstack/react-query'
import { type ComponentProps, lazy, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { InvitationPage } from '../../features/invitation/invitation-page.tsx'

const FinishedPage = lazy(async () => {
  const { FinishedPage } = await import('../../features/finish/finished-page.tsx')
  return { default: FinishedPage }
})

const PracticePage = lazy(async () => {
  const { PracticePage } = await import('../../features/practice/practice-page.tsx')
  return { default: PracticePage }
})

type WorkspaceModule = typeof import('../../features/workspace/workspace-page.tsx')

/** What was fetched ahead of the workspace. */
let workspace: WorkspaceModule | undefined

async function importWorkspace(): Promise<WorkspaceModule> {
  workspace = await import('../../features/workspace/workspace-page.tsx')
  return workspace
}

const LazyWorkspacePage = lazy(async () => {
  const { WorkspacePage } = await importWorkspace()
  return { default: WorkspacePage }
})

/** The workspace, in the first frame where its code is there: what is lazy draws an empty one before. */
function WorkspacePage(props: ComponentProps<WorkspaceModule['WorkspacePage']>) {
  const [Page] = useState(() => workspace?.WorkspacePage ?? LazyWorkspacePage)
  return <Page {...props} />
}

/** A failed preload is made up for when the page is opened. */
function preloadWorkspace() {
  importWorkspace()
    .then(({ preload }) => preload())
    .catch(() => {})
}

/** For so long a page that opens is waited for on the page before it, in milliseconds: nobody notices. */
const glanceMs = 100

/** The ways between the pages of one link. */
function usePersonalLink() {
  const { token = '' } = useParams<{ token: string }>()
  const [, navigate] = useLocation()
  const home = `/t/${token}`
  return {
    token,
    toWork: async () => {
      await Promise.race([workspace?.openAhead(token), new Promise((resolve) => setTimeout(resolve, glanceMs))])
      navigate(`${home}/work`)
    },
    toPractice: () => navigate(`${home}/practice`),
    toHome: () => navigate(home, { replace: true }),
  }
}

/** A candidate's personal link: what awaits them before the start, how to go on during it, what happened after it. */
export function LinkPage() {
  const { token, toWork, toPractice } = usePersonalLink()
  return (
    <InvitationPage
      token={token}
      preloadWorkspace={preloadWorkspace}
      onWork={() => void toWork()}
      onPractice={toPractice}
      finished={<FinishedPage token={token} />}
    />
  )
}

/** The editor, to try it before the clock runs. */
export function PracticeEntry() {
  const { token, toHome } = usePersonalLink()
  return (
    <PracticePage
      token={token}
      onLeave={toHome}
      workspace={(practiceToken) => <WorkspacePage token={practiceToken} onLeave={toHome} />}
    />
  )
}

/** The editor, while the clock runs. */
export function WorkEntry() {
  const { token, toHome } = usePersonalLink()
  const queryClient = useQueryClient()
  const leave = () => {
    // What the link leads to has changed: the page must not show the state from before. A page that shows it already
    // asks again, where taking the query away would leave it waiting for ever.
    void queryClient.resetQueries({ queryKey: ['invitation', token] })
    toHome()
  }
  return <WorkspacePage token={token} onLeave={leave} />
}
