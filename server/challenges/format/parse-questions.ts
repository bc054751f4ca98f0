import type { Question } from './challenge.ts'
import type { ChallengeFile } from './challenge-file.ts'
import { errorAt, type Report } from './problem.ts'
import type { ChallengeSource } from './source.ts'
import type { YamlFile } from './yaml-file.ts'

type WrittenFile = Extract<ChallengeFile, { kind: 'written' }>

/** Reads the questions of a `written` challenge; a prompt that names a Markdown file is replaced by its text. */
export function parseQuestions(
  source: ChallengeSource,
  file: string,
  { yaml, value }: { yaml: YamlFile; value: WrittenFile },
  report: Report,
): Question[] {
  const ids = new Set<string>()
  return value.questions.map((question, index) => {
    if (ids.has(question.id)) {
      const line = yaml.lineOf(['questions', index, 'id'])
      report(errorAt(file, line, `the question \`${question.id}\` is already there; ids must differ`))
    }
    ids.add(question.id)
    return {
      id: question.id,
      prompt: promptText(source, question.prompt, (message) =>
        report(errorAt(file, yaml.lineOf(['questions', index, 'prompt']), message)),
      ),
      words: { min: question.words?.min ?? null, max: question.words?.max ?? null },
      rubric: question.rubric ?? [],
    }
  })
}

function promptText(source: ChallengeSource, prompt: string, fault: (message: string) => void): string {
  if (!/^[^\s]+\.md$/.test(prompt)) return prompt
  const file = source.files[prompt.replace(/^\.\//, '')]
  if (file === undefined) fault(`the file ${prompt} does not exist; write it, or put the text itself here`)
  return file !== undefined && 'text' in file ? file.text : prompt
}
