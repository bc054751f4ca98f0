// Sets the colour scheme and the contrast before the first paint. A file of its own, because the page allows no inline script.
;(() => {
  let choice = 'auto'
  try {
    choice = localStorage.getItem('mantine-color-scheme-value') ?? 'auto'
  } catch {}
  const dark = choice === 'dark' || (choice === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
  let contrast = null
  try {
    contrast = localStorage.getItem('assay-contrast')
  } catch {}
  contrast ??= matchMedia('(prefers-contrast: more)').matches ? 'more' : 'normal'
  document.documentElement.setAttribute('data-assay-contrast', contrast)
})()
