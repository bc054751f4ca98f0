import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type {
  DeliveryPage,
  DeliveryView,
  NewWebhook,
  WebhookChange,
  WebhookList,
  WebhookView,
  WebhookWithSecret,
} from '../../../../server/shared/webhooks.ts'
import { errorOf } from '../../../shared/api/api-error.ts'
import { api, read } from '../../../shared/api/client.ts'

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks'],
  queryFn: (): Promise<WebhookList> => read(api.api.webhooks.$get()),
})

/** The answer is the only place that ever shows the secret. */
export function addWebhook(json: NewWebhook): Promise<WebhookWithSecret> {
  return read(api.api.webhooks.$post({ json }))
}

export function changeWebhook(id: string, json: WebhookChange): Promise<WebhookView> {
  return read(api.api.webhooks[':id'].$patch({ param: { id }, json }))
}

/** The answer is the only place that ever shows the new secret. */
export function rotateSecret(id: string): Promise<WebhookWithSecret> {
  return read(api.api.webhooks[':id']['rotate-secret'].$post({ param: { id } }))
}

export async function deleteWebhook(id: string): Promise<void> {
  const response = await api.api.webhooks[':id'].$delete({ param: { id } })
  if (!response.ok) throw await errorOf(response)
}

export function deliveriesQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['webhook-deliveries', id],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }): Promise<DeliveryPage> =>
      read(api.api.webhooks[':id'].deliveries.$get({ param: { id }, query: pageParam ? { cursor: pageParam } : {} })),
    getNextPageParam: (page) => page.cursor,
  })
}

export function deliveryQuery(id: string) {
  return queryOptions({
    queryKey: ['webhook-delivery', id],
    queryFn: (): Promise<DeliveryView> => read(api.api['webhook-deliveries'][':id'].$get({ param: { id } })),
  })
}

export function replayDelivery(id: string): Promise<DeliveryView> {
  return read(api.api['webhook-deliveries'][':id'].replay.$post({ param: { id } }))
}

export function replayFailed(id: string): Promise<{ replayed: number }> {
  return read(api.api.webhooks[':id']['replay-failed'].$post({ param: { id } }))
}
