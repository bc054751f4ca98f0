import { useEffect } from 'react'

/** Names the page in the tab and for screen readers: what it is first, the product last. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Assay`
  }, [title])
}
