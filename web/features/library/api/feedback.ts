import { queryOptions } from '@tanstack/react-query'
import type { ChallengeFeedback } from '../../../../server/shared/feedback.ts'
import { api, read } from '../../../shared/api/client.ts'

export function feedbackQuery(slug: string) {
  return queryOptions({
    queryKey: ['library', slug, 'feedback'],
    queryFn: (): Promise<ChallengeFeedback> => read(api.api.challenges[':slug'].feedback.$get({ param: { slug } })),
  })
}
