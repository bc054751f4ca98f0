import type { ReviewChallenge } from '../../../server/shared/review.ts'
import { fetchPicture } from '../../shared/api/fetch-picture.ts'
import type { StatementSurroundings } from '../../shared/statement/statement-context.ts'

/** Pictures of a challenge as reviewers of an attempt may fetch them. */
export function reviewSurroundings(attemptId: string, { images }: ReviewChallenge): StatementSurroundings {
  return {
    image(path) {
      const hash = Object.hasOwn(images, path) ? images[path] : undefined
      if (hash === undefined) return null
      return { key: hash, load: () => fetchPicture(`/api/attempts/${attemptId}/images/${hash}`) }
    },
  }
}
