import { useState } from 'react'
import { type NewsSource, newsOf } from './news-of.ts'

/** The latest news of an invitation since its page was opened, for a live region. */
export function useNews(invitation: NewsSource | undefined): string {
  const [seen, setSeen] = useState(invitation)
  const [news, setNews] = useState('')
  if (invitation && invitation !== seen) {
    setSeen(invitation)
    const latest = seen ? newsOf(seen, invitation) : ''
    if (latest) setNews(latest)
  }
  return news
}
