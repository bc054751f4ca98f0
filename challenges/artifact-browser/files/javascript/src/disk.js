/** @import { Disk } from './types.js' */

/**
 * A disk with these files. Like a real one it goes up at `..`, and knows `\` and the end of a C string.
 *
 * @param {Readonly<Record<string, string>>} files
 * @returns {Disk}
 */
export function createDisk(files) {
  const contents = new Map(Object.entries(files))

  return {
    read(path) {
      /** @type {string[]} */
      const names = []
      for (const name of path.split('\0')[0].split(/[/\\]/)) {
        if (name === '..') names.pop()
        else if (name !== '' && name !== '.') names.push(name)
      }
      return contents.get(`/${names.join('/')}`) ?? null
    },
  }
}
