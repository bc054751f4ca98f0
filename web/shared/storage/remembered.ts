/**
 * What this browser remembers of somebody's choices. Storage can be forbidden or full, and then even looking at it
 * throws: a choice then lasts as long as the page.
 */
export const remembered: Pick<Storage, 'getItem' | 'setItem'> = {
  getItem(key) {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  },
  setItem(key, value) {
    try {
      localStorage.setItem(key, value)
    } catch {
      // Forgotten with the page.
    }
  },
}
