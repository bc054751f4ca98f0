import { useMemo } from 'react'
import Markdown from 'react-markdown'
import rehypeHighlight from 'rehype-highlight'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import './highlight.css'
import { CodeBlock } from './code-block.tsx'
import { highlightLanguages } from './highlight-languages.ts'
import classes from './statement.module.css'
import { StatementCode } from './statement-code.tsx'
import { StatementImage } from './statement-image.tsx'
import { StatementLink } from './statement-link.tsx'

/** Sanitised before the highlighter adds its own spans; of a code block's classes only the language survives. */
const schema = {
  ...defaultSchema,
  attributes: { ...defaultSchema.attributes, code: [['className', /^language-[\w-]+$/]] },
} satisfies typeof defaultSchema

interface StatementProps {
  readonly text: string
  /** Relative links begin there; empty for the challenge's own folder. */
  readonly folder?: string
}

/**
 * GitHub-flavoured Markdown as an author wrote it, made safe. It is set once: what is drawn anew around it leaves it as
 * it stands, and somebody's selection and place in it too.
 */
export function Statement({ text, folder = '' }: StatementProps) {
  const set = useMemo(() => setText(text, folder), [text, folder])
  return <div className={classes.statement}>{set}</div>
}

function setText(text: string, folder: string) {
  return (
    <Markdown
      remarkPlugins={[remarkGfm]}
      rehypePlugins={[
        [rehypeSanitize, schema],
        [rehypeHighlight, { languages: highlightLanguages, detect: false }],
      ]}
      components={{
        pre: ({ children }) => <CodeBlock>{children}</CodeBlock>,
        // The challenge's title stands above all headings of the text.
        h1: ({ children }) => <h3>{children}</h3>,
        h2: ({ children }) => <h3>{children}</h3>,
        h3: ({ children }) => <h4>{children}</h4>,
        a: ({ href, children }) => (
          <StatementLink href={href ?? ''} folder={folder}>
            {children}
          </StatementLink>
        ),
        code: ({ className, children }) => <StatementCode className={className}>{children}</StatementCode>,
        img: ({ src, alt }) => <StatementImage src={String(src ?? '')} alt={alt ?? ''} folder={folder} />,
      }}
    >
      {text}
    </Markdown>
  )
}
