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
      ...readPrompt(source, file, question.prompt, (message) =>
        report(errorAt(file, yaml.lineOf(['questions', index, 'prompt']), message)),
      ),
      words: { min: question.words?.min ?? null, max: question.words?.max ?? null },
      rubric: question.rubric ?? [],
    }
  })
}

function readPrompt(source: ChallengeSource, yamlFile: string, prompt: string, fault: (message: string) => void) {
  const inline = { prompt, file: yamlFile }
  if (!/^[^\s]+\.md$/.test(prompt)) return inline
  const path = prompt.replace(/^\.\//, '')
  const found = source.files[path]
  if (found === undefined) fault(`the file ${prompt} does not exist; write it, or put the text itself here`)
  else if (!('text' in found)) fault(`the file ${prompt} is not UTF-8 text`)
  else if (found.text.trim() === '') fault(`the file ${prompt} is empty; write the question there`)
  return found !== undefined && 'text' in found ? { prompt: found.text, file: path } : inline
}
