import { useMemo } from 'react'
import { fetchPicture } from '../../../shared/api/fetch-picture.ts'
import type { StatementSurroundings } from '../../../shared/statement/statement-context.ts'
import { usePlace, useSession } from './session-context.ts'

/** What statements and answers can do in the workspace: show the challenge's pictures and open the candidate's files. */
export function useSurroundings(): StatementSurroundings {
  const session = useSession()
  const { challenge: slug, language } = usePlace()
  return useMemo(() => {
    const { images, visibleTests } = session.challenge(slug)
    const place = { challenge: slug, language }
    return {
      image(path) {
        const hash = Object.hasOwn(images, path) ? images[path] : undefined
        if (hash === undefined) return null
        const headers = { authorization: `Bearer ${session.token}` }
        return { key: hash, load: () => fetchPicture(`/api/candidate/images/${hash}`, headers) }
      },
      file(path, line) {
        const isWork = Object.hasOwn(session.documents.files(place).get(), path)
        if (!isWork && visibleTests.every((test) => test.path !== path)) return undefined
        return () => session.openAt({ path, kind: isWork ? 'work' : 'test' }, line ?? 1)
      },
    }
  }, [session, slug, language])
}
