import { Button, CopyButton, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Aside } from '../../../../server/shared/aside.ts'
import { fetchAsides } from '../../../shared/candidate/aside.ts'
import { clockText } from '../../../shared/format/duration.ts'
import { replaceWorkWithNotice } from '../files/replace-work.ts'
import { useSession } from '../session/session-context.ts'
import classes from './aside-dialog.module.css'

/** What was typed in one place while the attempt went on in another: to look at, and to fetch back. */
export function AsideDialog({ onClose }: { onClose: () => void }) {
  const session = useSession()
  const { data, isError } = useQuery({
    queryKey: ['asides', session.attempt.id],
    queryFn: () => fetchAsides(session.token),
    // The next page of another place may have brought more.
    staleTime: 0,
  })
  return (
    <Modal opened onClose={onClose} title="Typed in another place" size="lg">
      <p className={classes.note} role={isError ? 'alert' : undefined}>
        {isError
          ? 'This could not be fetched. It is there again when the connection is.'
          : data?.asides.length === 0
            ? 'Nothing is kept here. Where you go on in another place before everything is sent from this one, the rest appears here.'
            : 'This was sent when you had already gone on elsewhere. It is kept beside your work and counts only if you bring it in.'}
      </p>
      <ol className={classes.list}>
        {data?.asides.map((aside) => (
          <li key={`${aside.writer}/${aside.challenge}/${aside.language}`} className={classes.item}>
            <AsideWork aside={aside} onClose={onClose} />
          </li>
        ))}
      </ol>
    </Modal>
  )
}

const languages = { typescript: 'TypeScript', javascript: 'JavaScript', markdown: 'Text' } as const

function AsideWork({ aside, onClose }: { aside: Aside; onClose: () => void }) {
  const session = useSession()
  const { challenge, language, at, files } = aside
  const { title } = session.challenge(challenge)
  const when = clockText(at)
  function show() {
    session.view.showChallenge(challenge)
    if (language !== 'markdown') session.view.showLanguage(language)
    onClose()
  }
  function compare() {
    show()
    session.ui.comparison.set({ with: `what you typed elsewhere until ${when}`, files })
  }
  function bringIn() {
    show()
    replaceWorkWithNotice(session, { challenge, language }, files, 'Your files are those that you typed elsewhere.')
  }
  return (
    <>
      <p className={classes.what}>
        <strong>{title}</strong> <span className={classes.fact}>{`${languages[language]}, until ${when}`}</span>
      </p>
      {language === 'markdown' ? (
        Object.entries(files).map(([path, text]) => <Answer key={path} text={text} />)
      ) : (
        <span className={classes.actions}>
          <Button size="xs" variant="default" onClick={compare}>
            Compare with my work
          </Button>
          <Button size="xs" variant="default" onClick={bringIn}>
            Bring it in
          </Button>
        </span>
      )}
    </>
  )
}

/** Prose is taken over by hand: somebody may want half of it. */
function Answer({ text }: { text: string }) {
  return (
    <div className={classes.answer}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <section className={classes.text} tabIndex={0} aria-label="What you wrote elsewhere">
        {text}
      </section>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button size="xs" variant="default" onClick={copy}>
            {copied ? 'Copied' : 'Copy'}
          </Button>
        )}
      </CopyButton>
    </div>
  )
}
