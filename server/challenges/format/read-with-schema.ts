import type { z } from 'zod'
import { didYouMean } from '../../text/closest.ts'
import { errorAt, type Report } from './problem.ts'
import { parseYamlFile, type YamlFile } from './yaml-file.ts'

export interface Checked<T> {
  readonly yaml: YamlFile
  readonly value: T
}

/** Reads YAML and checks it, reporting each fault with its line. Null where there was a fault. */
export function readWithSchema<T>(
  file: string,
  content: string,
  schema: z.ZodType<T>,
  keysAt: (path: readonly PropertyKey[], value: unknown) => readonly string[],
  report: Report,
): Checked<T> | null {
  const yaml = parseYamlFile(file, content, report)
  if (yaml === null) return null
  const result = schema.safeParse(yaml.value)
  if (result.success) return { yaml, value: result.data }
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(issue.path, yaml.value)
      for (const key of issue.keys) {
        const message = `unknown key \`${key}\`${didYouMean(key, known) || `; the keys here are ${known.join(', ')}`}`
        report(errorAt(file, yaml.lineOfKey(issue.path, key), message))
      }
    } else {
      const name = issue.path.length === 0 ? '' : `\`${pathText(issue.path)}\` `
      report(errorAt(file, yaml.lineOf(issue.path), `${name}${issue.message}`))
    }
  }
  return null
}

/** `cases[2].args`, counted as the author counts: from 1. */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part + 1}]` : `${index === 0 ? '' : '.'}${String(part)}`))
    .join('')
}
