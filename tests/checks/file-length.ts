import type { Check } from './check.ts'
import { sourceFiles } from './source-files.ts'

const most = 300
/** Generated, or data in the form of a file. */
const exempt = /(^|\/)(migrations|fixtures)\//

export const fileLengthCheck: Check = {
  name: `no file over ${most} lines`,
  run: async () => {
    const files = await sourceFiles(['ts', 'tsx', 'css', 'js', 'mjs'])
    return files.flatMap(({ path, text }) => {
      const lines = text.split('\n').length - 1
      return lines <= most || exempt.test(path) ? [] : [`${path}: has ${lines} lines; split it by what its parts do`]
    })
  },
}
