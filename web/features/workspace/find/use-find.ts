import { useEffect, useState } from 'react'
import { usePlace, useSession } from '../session/session-context.ts'
import type { FindQuery, SearchedFile } from './find-in-files.ts'
import { Finder, type Outcome } from './finder.ts'

/** How long a person may pause between two letters before the search begins, in milliseconds. */
const pauseMs = 120

/** What is found in the files of the place on the screen and in its visible tests; null until there is an answer. */
export function useFind({ text, isRegex, matchCase }: FindQuery): Outcome | null {
  const session = useSession()
  const { challenge, language } = usePlace()
  const [finder] = useState(() => new Finder())
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  useEffect(() => () => finder.stop(), [finder])
  useEffect(() => {
    if (text === '') {
      setOutcome(null)
      return
    }
    const timer = setTimeout(async () => {
      const work = Object.entries(session.documents.files({ challenge, language }).get())
      const files: SearchedFile[] = [
        ...work.map(([path, content]) => ({ path, kind: 'work' as const, text: content })),
        ...session.challenge(challenge).visibleTests.map((test) => ({ ...test, kind: 'test' as const })),
      ].sort((a, b) => (a.path < b.path ? -1 : 1))
      const found = await finder.find(files, { text, isRegex, matchCase })
      if (found) setOutcome(found)
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [finder, session, challenge, language, text, isRegex, matchCase])
  return outcome
}
