import { queryOptions } from '@tanstack/react-query'
import type {
  Library,
  LibraryChallenge,
  MoveRequest,
  PublishRequest,
  VersionChanges,
  VersionQuality,
} from '../../../../server/shared/library.ts'
import type { ChallengeStatistics } from '../../../../server/shared/library-statistics.ts'
import { api, read } from '../../../shared/api/client.ts'

const routes = api.api.library[':slug']

/** While a check is planned, how often its result is asked for. */
const checkingMs = 3_000

export const libraryQuery = queryOptions({
  queryKey: ['library'],
  queryFn: (): Promise<Library> => read(api.api.library.$get()),
})

export function challengeQuery(slug: string) {
  return queryOptions({
    queryKey: ['library', slug],
    queryFn: (): Promise<LibraryChallenge> => read(routes.$get({ param: { slug } })),
  })
}

export function changesQuery(slug: string, from: string | undefined, to: string) {
  return queryOptions({
    queryKey: ['library', slug, 'changes', from, to],
    queryFn: (): Promise<VersionChanges> =>
      read(routes.changes.$get({ param: { slug }, query: { to, ...(from !== undefined && { from }) } })),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export function qualityQuery(slug: string, version: string) {
  return queryOptions({
    queryKey: ['library', slug, 'quality', version],
    queryFn: (): Promise<VersionQuality> => read(routes.quality.$get({ param: { slug }, query: { version } })),
    refetchInterval: ({ state }) => (state.data?.isChecking ? checkingMs : false),
  })
}

export function statisticsQuery(slug: string, version: string | undefined) {
  return queryOptions({
    queryKey: ['library', slug, 'statistics', version],
    queryFn: (): Promise<ChallengeStatistics> =>
      read(routes.statistics.$get({ param: { slug }, query: version === undefined ? {} : { version } })),
  })
}

export function requestCheck(slug: string, hash: string): Promise<VersionQuality> {
  return read(routes.check.$post({ param: { slug }, json: { hash } }))
}

export function publishVersion(slug: string, request: PublishRequest): Promise<LibraryChallenge> {
  return read(routes.publish.$post({ param: { slug }, json: request }))
}

export function retireChallenge(slug: string): Promise<LibraryChallenge> {
  return read(routes.retire.$post({ param: { slug } }))
}

export function moveAssessment(slug: string, request: MoveRequest): Promise<LibraryChallenge> {
  return read(routes.move.$post({ param: { slug }, json: request }))
}
