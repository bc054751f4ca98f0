import { Tabs } from '@mantine/core'
import { useState } from 'react'
import type { ReviewChallenge } from '../../../server/shared/review.ts'
import { FullStatement } from '../../shared/statement/full-statement.tsx'
import classes from './challenge-evidence.module.css'
import { ConsoleOutput } from './console-output.tsx'
import { EarlierVerdicts } from './earlier-verdicts.tsx'
import { SubmissionCode } from './submission-code.tsx'
import { SubmissionList } from './submission-list.tsx'
import { TestResults } from './test-results.tsx'
import { WrittenBack } from './written-back.tsx'

/** One challenge of an attempt: its submissions over time, and of the chosen one the tests, the code and the output. */
export function ChallengeEvidence({ attemptId, challenge }: { attemptId: string; challenge: ReviewChallenge }) {
  const counting = challenge.submissions.find((submission) => submission.counts)
  const [chosenId, setChosenId] = useState(counting?.id ?? challenge.submissions.at(-1)?.id)
  const chosen = challenge.submissions.find((submission) => submission.id === chosenId)
  return (
    <div className={classes.evidence}>
      <SubmissionList challenge={challenge} chosenId={chosenId} onChoose={setChosenId} />
      <div>
        <WrittenBack challenge={challenge} />
        <Tabs defaultValue="tests" keepMounted={false} className={classes.parts}>
          <Tabs.List>
            <Tabs.Tab value="tests">Tests</Tabs.Tab>
            <Tabs.Tab value="code">Code</Tabs.Tab>
            <Tabs.Tab value="console">Console</Tabs.Tab>
            <Tabs.Tab value="statement">Statement</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="tests" className={classes.panel}>
            {chosen ? <EarlierVerdicts submission={chosen} /> : null}
            {chosen ? <TestResults submission={chosen} /> : <NothingSubmitted />}
          </Tabs.Panel>
          <Tabs.Panel value="code" className={classes.panel}>
            <SubmissionCode key={chosenId} attemptId={attemptId} challenge={challenge} submission={chosen} />
          </Tabs.Panel>
          <Tabs.Panel value="console" className={classes.panel}>
            {chosen ? <ConsoleOutput text={chosen.console} /> : <NothingSubmitted />}
          </Tabs.Panel>
          <Tabs.Panel value="statement" className={classes.panel}>
            <FullStatement text={challenge.statement} />
          </Tabs.Panel>
        </Tabs>
      </div>
    </div>
  )
}

function NothingSubmitted() {
  return <p className={classes.nothing}>Nothing was submitted for this challenge, so it scores 0.</p>
}
