import { useMutationState, useQuery } from '@tanstack/react-query'
import type { CandidateInvitation } from '../../../server/shared/attempts.ts'
import { fetchInvitation } from '../../shared/candidate/fetch-invitation.ts'
import { startKey } from './start-attempt.ts'
import { untilNextLook } from './until-next-look.ts'

/** The invitation behind a link, looked at again by itself and when the tab is shown again. */
export function useInvitation(token: string) {
  const starts = useMutationState({ filters: { mutationKey: startKey(token) }, select: ({ state }) => state.status })
  // Whoever has pressed Start is on the way to the workspace, and sees no other page before it.
  const isStarting = starts.some((status) => status === 'pending' || status === 'success')
  return useQuery<CandidateInvitation>({
    queryKey: ['invitation', token],
    queryFn: () => fetchInvitation(token),
    refetchInterval: ({ state }) => (state.data && !isStarting ? untilNextLook(state.data) : false),
    refetchIntervalInBackground: true,
    refetchOnWindowFocus: isStarting ? false : 'always',
  })
}
