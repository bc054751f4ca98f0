import { createTransport } from 'nodemailer'

export interface Letter {
  readonly id: string
  readonly name: string
  readonly address: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Hands letters to a mail server; null where there is none. */
export interface Mailer {
  send(letter: Letter): Promise<void>
}

/** Milliseconds after which a mail server that says nothing is given up, until the queue tries again. */
const patienceMs = 20_000

/**
 * @param url `smtp://user:password@host:587`, or `smtps://` for TLS from the first byte
 * @param from the sender, as in a From header
 */
export function createMailer(url: string, from: string): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send({ id, name, address, subject, text, html }) {
      // The same id at every try: a mail program shows a letter that came twice once.
      const messageId = `<${id}@assay>`
      await transport.sendMail({ from, to: { name, address }, subject, text, html, messageId })
    },
  }
}

/** Whether a mail server has refused for good: SMTP's 5xx (RFC 5321, 4.2.1). */
export function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'responseCode' in error && Number(error.responseCode) >= 500
}
