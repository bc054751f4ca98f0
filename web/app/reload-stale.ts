import { remembered } from '../shared/storage/remembered.ts'

/** How long a page that was loaded again is taken to be the newest, in milliseconds. */
const freshMs = 60_000
const key = 'assay.reloaded-at'

/**
 * After the server was updated, parts of the page that are not loaded yet are gone under their old names. Loading the
 * page again brings the new ones; once, since what is missing after that is missing for another reason. While the server
 * cannot be reached, loading would take away the page that is there.
 */
window.addEventListener('vite:preloadError', () => {
  if (Date.now() - Number(remembered.getItem(key) ?? 0) < freshMs) return
  void reloadWhereAnswered()
})

async function reloadWhereAnswered(): Promise<void> {
  const answer = await fetch(window.location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => null)
  if (!answer?.ok) return
  remembered.setItem(key, String(Date.now()))
  window.location.reload()
}
