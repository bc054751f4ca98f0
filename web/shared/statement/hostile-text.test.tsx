import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Statement } from './statement.tsx'

/** What a page would get of a text that an author or a candidate wrote. */
function htmlOf(text: string): string {
  const page = renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider>
        <Statement text={text} />
      </MantineProvider>
    </QueryClientProvider>,
  )
  return page.slice(page.indexOf('<div class='))
}

/** Tags and attributes of a piece of HTML; what stands between tags is text, which a browser does not act on. */
function tagsOf(html: string): string {
  return (html.match(/<[^>]*>/g) ?? []).join('')
}

test.each([
  ['a script', '<script>alert(1)</script>'],
  ['a script in a line', 'Hello <script src="https://evil.example/x.js"></script> there'],
  ['a handler', '<img src=x onerror=alert(1)>'],
  ['an SVG that runs', '<svg onload=alert(1)><animate onbegin=alert(1)></svg>'],
  ['a frame', '<iframe srcdoc="<script>alert(1)</script>"></iframe>'],
  ['a form that asks for a password', '<form action="https://evil.example"><input name=password></form>'],
  ['a style over the page', '<style>body { display: none }</style><p style="position:fixed;inset:0">'],
  ['another base', '<base href="https://evil.example/"><meta http-equiv=refresh content="0;url=https://evil.example">'],
  ['a tag that a table hides', '| a |\n| - |\n| <script>alert(1)</script> |'],
  ['a footnote that is a tag', 'x[^1]\n\n[^1]: <img src=x onerror=alert(1)>'],
])('HTML is not made of it: %s', (_what, text) => {
  expect(tagsOf(htmlOf(text))).not.toMatch(
    /<(script|img|svg|iframe|form|style|base|meta)|\son\w+=|\sstyle=|evil\.example/i,
  )
})

test.each([
  ['javascript', '[press](javascript:alert(1))'],
  ['javascript, written oddly', '[press](JaVaScRiPt:alert(1))'],
  ['javascript, with entities', '[press](java&#115;cript&colon;alert(1))'],
  ['javascript behind a tab', '[press](<java\tscript:alert(1)>)'],
  ['vbscript', '[press](vbscript:msgbox(1))'],
  ['data', '[press](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)'],
  ['a link by itself', '<javascript:alert(1)>'],
  ['a link by its name', '[press][x]\n\n[x]: javascript:alert(1)'],
])('a link leads to no code: %s', (_what, text) => {
  expect(tagsOf(htmlOf(text))).not.toMatch(/href="(?!https?:)/i)
  expect(tagsOf(htmlOf(text))).not.toMatch(/script:|data:/i)
})

test.each([
  ['from elsewhere', '![who looks](https://evil.example/pixel.gif)'],
  ['without a scheme', '![who looks](//evil.example/pixel.gif)'],
  ['as data', '![who looks](data:image/svg+xml;base64,PHN2Zy8+)'],
  ['out of the folder', '![who looks](../../../api/me)'],
])('a picture is none but the challenge’s own: %s', (_what, text) => {
  const html = htmlOf(text)
  expect(html).not.toContain('<img')
  expect(html).toContain('who looks')
})

test('a link to elsewhere opens a page that knows nothing of this one', () => {
  expect(htmlOf('[read](https://example.com/a)')).toContain(
    '<a href="https://example.com/a" target="_blank" rel="noreferrer">read</a>',
  )
})

test('a name in the text cannot stand for one of the page', () => {
  const tags = tagsOf(htmlOf('<a id="content" name="main">x</a>\n\n# content\n\nx[^content]\n\n[^content]: y'))
  expect(tags).not.toMatch(/\s(id|name)="(?!user-content-)/)
})

test('a class of a code block is its language and nothing else', () => {
  expect(tagsOf(htmlOf('```js assay-overlay" onclick="alert(1)\nx\n```'))).not.toMatch(/onclick|overlay/)
})

test.each([
  ['brackets within brackets', '['.repeat(20_000)],
  ['quotes within quotes', '> '.repeat(400)],
  ['stars without an end', '*a **a '.repeat(3_000)],
  ['a table of many columns', `|${'a|'.repeat(500)}\n|${'-|'.repeat(500)}\n|${'b|'.repeat(500)}`],
])('a text that is made to be slow ends: %s', (_what, text) => {
  expect(htmlOf(text).length).toBeGreaterThan(0)
})
