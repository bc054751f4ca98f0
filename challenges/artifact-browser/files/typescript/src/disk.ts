import type { Disk } from './types'

/** A disk with these files. Like a real one it goes up at `..`, and knows `\` and the end of a C string. */
export function createDisk(files: Readonly<Record<string, string>>): Disk {
  const contents = new Map(Object.entries(files))

  return {
    read(path) {
      const names: string[] = []
      for (const name of path.split('\0')[0].split(/[/\\]/)) {
        if (name === '..') names.pop()
        else if (name !== '' && name !== '.') names.push(name)
      }
      return contents.get(`/${names.join('/')}`) ?? null
    },
  }
}
