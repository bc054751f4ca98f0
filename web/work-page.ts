import type { Plugin, Rolldown } from 'vite'

/** What the workspace needs beside its page's own code, in the order in which it is needed. */
const parts = ['/features/workspace/workspace-page.tsx', '/shared/editor/monaco.ts']

/**
 * The candidate's page once more, for the address of the workspace: it names all files of workspace and editor, so that
 * a browser asks for them with the page and not each after the one that mentions it.
 */
export function workPage(): Plugin {
  return {
    name: 'work-page',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['candidate.html']
        if (page?.type !== 'asset') return
        const html = String(page.source)
        const links = [...filesOf(bundle)].filter((file) => !html.includes(file)).map(linkTo)
        this.emitFile({
          type: 'asset',
          fileName: 'work.html',
          source: html.replace('  </head>', `${links.map((link) => `    ${link}\n`).join('')}  </head>`),
        })
      },
    },
  }
}

function filesOf(bundle: Rolldown.OutputBundle): ReadonlySet<string> {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
  const files = new Set<string>()
  const add = (chunk: Rolldown.OutputChunk | undefined) => {
    if (!chunk || files.has(chunk.fileName)) return
    files.add(chunk.fileName)
    for (const sheet of chunk.viteMetadata?.importedCss ?? []) files.add(sheet)
    for (const name of chunk.imports) add(chunks.find(({ fileName }) => fileName === name))
  }
  for (const part of parts) add(chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(part))))
  return files
}

function linkTo(file: string): string {
  if (file.endsWith('.css')) return `<link rel="preload" as="style" crossorigin href="/${file}">`
  return `<link rel="modulepreload" crossorigin href="/${file}">`
}
