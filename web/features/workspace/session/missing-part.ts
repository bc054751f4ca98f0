import type { Session } from './session.ts'
import type { Notice } from './ui.ts'

/**
 * What to say where a part of the page that is fetched when it is first needed did not come: the line is down, or the
 * server was updated meanwhile and has the part under another name.
 *
 * @param part as the sentence begins: "The formatter"
 */
export function missingPart({ journal }: Pick<Session, 'journal'>, part: string): Notice {
  return journal.status.get().phase === 'offline'
    ? { text: `${part} could not be loaded, since there is no connection. Try again when it is back.` }
    : {
        text: `${part} could not be loaded: the server has a newer page. Load the page again; your work is kept.`,
        loadAgain: true,
      }
}
