import { remembered } from '../shared/storage/remembered.ts'

/** How long a page that was loaded again is taken to be the newest, in milliseconds. */
const freshMs = 60_000
const key = 'assay.reloaded-at'

/**
 * After the server was updated, parts of the page that are not loaded yet are gone under their old names. Loading the
 * page again brings the new ones; once, since what is missing after that is missing for another reason.
 */
window.addEventListener('vite:preloadError', (event) => {
  if (Date.now() - Number(remembered.getItem(key) ?? 0) < freshMs) return
  remembered.setItem(key, String(Date.now()))
  event.preventDefault()
  window.location.reload()
})
