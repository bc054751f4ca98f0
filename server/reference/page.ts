/** The page, which our policy lets run no script but its own origin's files. */
export const referencePage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>API · Assay</title>
    <link rel="icon" href="/favicon.svg" />
  </head>
  <body>
    <div id="app"></div>
    <script src="/reference/scalar.js"></script>
    <script src="/reference/start.js"></script>
  </body>
</html>
`

/** Its own colours are too pale to be read on their grounds (WCAG 2.2, 1.4.3). */
const css = `
:root { --scalar-font: system-ui, sans-serif; --scalar-font-code: ui-monospace, monospace; }
.light-mode {
  --scalar-color-2: #4a4a4a; --scalar-color-3: #666;
  --scalar-color-green: #04724a; --scalar-color-blue: #0a5ab8; --scalar-color-orange: #a3420a; --scalar-color-red: #b3122b;
  --scalar-color-yellow: #765700; --scalar-color-purple: #6b34c4;
}
.dark-mode {
  --scalar-color-2: #c9c9c9; --scalar-color-3: #a3a3a3;
  --scalar-color-green: #3ecf8e; --scalar-color-blue: #6cb6ff; --scalar-color-red: #ff8f8f;
}
`

/** Nothing of it asks or tells another server anything. */
const configuration = {
  url: '/api/openapi.json',
  withDefaultFonts: false,
  telemetry: false,
  proxyUrl: '',
  hideClientButton: true,
  showDeveloperTools: 'never',
  agent: { disabled: true },
  mcp: { disabled: true },
  customCss: css,
}

export const startScript = `const isDark = matchMedia('(prefers-color-scheme: dark)').matches
Scalar.createApiReference('#app', { ...${JSON.stringify(configuration)}, darkMode: isDark })
`
