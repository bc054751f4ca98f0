import { html } from 'hono/html'

interface LetterPage {
  readonly title: string
  /** What the link's button says. */
  readonly button: string
  readonly link: string
  readonly greeting: string
  /** Stands above the button. */
  readonly opening: string
  readonly rest: readonly string[]
}

const paragraph = 'margin:0 0 16px'

/** A letter as HTML, in the shape of all of ours: words, one button, the link in full. */
export function letterPage({ title, button, link, greeting, opening, rest }: LetterPage): string {
  return String(html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body style="margin:0;padding:32px 16px;background:#fbfaf8;color:#1c1a17;font:16px/1.6 system-ui,sans-serif">
<div style="max-width:540px;margin:0 auto;padding:32px;background:#ffffff;border:1px solid #e7e3dc;border-radius:12px">
<p style="${paragraph}">${greeting}</p>
<p style="${paragraph};white-space:pre-line">${opening}</p>
<p style="${paragraph}"><a href="${link}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#1f1c18;color:#fffdf8;text-decoration:none">${button}</a></p>
${rest.map((text) => html`<p style="${paragraph}">${text}</p>`)}
<p style="margin:0;color:#655f56;font-size:13px;word-break:break-all">${link}</p>
</div>
</body>
</html>
`)
}
