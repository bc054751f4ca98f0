import { mkdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { languages as allLanguages } from '../challenges/format/challenge.ts'
import { type NewChallenge, type NewWrittenChallenge, newChallengeFiles } from '../challenges/new/new-challenge.ts'
import { callerDirectory, callerPath } from './caller-directory.ts'
import { print } from './output.ts'
import { exitCode, WrongUseError } from './wrong-use.ts'

export interface NewChallengeOptions {
  readonly title?: string
  readonly kind?: string
  readonly languages?: string
  readonly tests?: string
}

type Asked = { readonly question: string; readonly fallback: string }

/** `assay challenge new`: writes a folder that passes the check. What no flag says is asked for on a terminal. */
export async function newChallenge(path: string, options: NewChallengeOptions): Promise<number> {
  const folder = callerPath(path)
  const slug = folder.slice(dirname(folder).length).replace(/^\//, '')
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    throw new WrongUseError(`The name ${slug} will not do: use small letters, digits and hyphens, as in rate-limiter.`)
  }
  if (await stat(folder).catch(() => null)) throw new WrongUseError(`${folder} is there already; choose another name.`)
  const files = newChallengeFiles(await describe(slug, options))
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text)
  }
  const shown = relative(callerDirectory(), folder) || folder
  await print(
    `${shown} is a challenge that passes its check. Change it bit by bit while these look on:\n\n` +
      `  assay challenge check --watch ${shown}\n  assay challenge preview ${shown}\n`,
  )
  return exitCode.done
}

async function describe(slug: string, options: NewChallengeOptions): Promise<NewChallenge | NewWrittenChallenge> {
  const words = slug.replaceAll('-', ' ')
  const { title, kind: named } = await ask(options, {
    title: { question: 'Title', fallback: words.charAt(0).toUpperCase() + words.slice(1) },
    kind: { question: 'Kind (coding, break-fix, written)', fallback: 'coding' },
  })
  const kind = oneOf('kind', named, ['coding', 'break-fix', 'written'])
  if (kind === 'written') return { slug, title, kind }
  const answers = await ask(options, {
    languages: { question: 'Languages (typescript, javascript)', fallback: 'typescript' },
    tests: { question: 'Tests as (cases, scripts)', fallback: 'cases' },
  })
  const [first, ...others] = answers.languages.split(/[\s,]+/).map((name) => oneOf('language', name, allLanguages))
  if (first === undefined) throw new WrongUseError('A challenge has one language at least.')
  return {
    slug,
    title,
    kind,
    languages: [first, ...others.filter((language) => language !== first)],
    tests: oneOf('form of tests', answers.tests, ['cases', 'scripts']),
  }
}

async function ask<Key extends string>(
  given: Readonly<Partial<Record<NoInfer<Key>, string>>>,
  asked: Readonly<Record<Key, Asked>>,
): Promise<Record<Key, string>> {
  const answers = {} as Record<Key, string>
  const terminal = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : null
  for (const key of Object.keys(asked) as Key[]) {
    const { question, fallback } = asked[key]
    const answer = given[key] ?? (await terminal?.question(`${question} [${fallback}]: `))
    answers[key] = answer?.trim() || fallback
  }
  terminal?.close()
  return answers
}

function oneOf<const Value extends string>(what: string, given: string, values: readonly Value[]): Value {
  const found = values.find((value) => value === given)
  if (found) return found
  throw new WrongUseError(`There is no ${what} ${given}; there is ${values.join(', ')}.`)
}
