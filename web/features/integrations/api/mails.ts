import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { MailPage, MailView } from '../../../../server/shared/mail.ts'
import { api, read } from '../../../shared/api/client.ts'

export const mailsQuery = infiniteQueryOptions({
  queryKey: ['mails'],
  initialPageParam: null as string | null,
  queryFn: ({ pageParam }): Promise<MailPage> =>
    read(api.api.mails.$get({ query: pageParam ? { cursor: pageParam } : {} })),
  getNextPageParam: (page) => page.cursor,
})

export function mailQuery(id: string) {
  return queryOptions({
    queryKey: ['mail', id],
    queryFn: (): Promise<MailView> => read(api.api.mails[':id'].$get({ param: { id } })),
  })
}

export function sendMailAgain(id: string): Promise<MailView> {
  return read(api.api.mails[':id']['send-again'].$post({ param: { id } }))
}
