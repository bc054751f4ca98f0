import type { Files } from '../../../sandbox/index.ts'
import type { NewWrittenChallenge } from './new-challenge.ts'

/** One question to a customer's message, with what its answer is measured by. */
export function writtenFiles({ title }: NewWrittenChallenge): Files {
  return {
    'challenge.yaml': `title: ${JSON.stringify(title)}
kind: written
difficulty: easy # easy, medium, hard
minutes: 15
tags: [customers]
questions:
  - id: reply
    prompt: questions/reply.md # or the text itself
    words: { min: 80, max: 250 } # guidance; nobody is stopped by it
    rubric: # for reviewers alone; levels from worst to best
      - criterion: Answers what was asked
        weight: 2
        levels: [not at all, in part, all of it]
      - criterion: Clear to somebody who does not know the product
        levels: ["no", "mostly", "yes"]
`,
    'statement.md': `# ${title}

You answer customers' questions this week. Nobody else has looked at this one yet. Assume nothing about the product but
what stands here; where you would look something up first, say what.

> Hello. Since Monday our nightly export arrives twice, at two and at three in the morning. Is our data wrong now? Do we
> have to do anything?

What you know: on Sunday the clocks went back an hour. Exports start at a time of the customer's own time zone. Two
exports of one night hold the same records, and whoever reads the second one overwrites the first.
`,
    'questions/reply.md': 'Write the reply to the customer.\n',
  }
}
