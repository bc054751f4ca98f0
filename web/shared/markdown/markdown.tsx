import ReactMarkdown from 'react-markdown'
import rehypeHighlight from 'rehype-highlight'
import rehypeSanitize from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import { CodeBlock } from './code-block.tsx'
import classes from './markdown.module.css'

// Sanitised before it is highlighted: the highlighter's own classes need no exception then.
const rehypePlugins = [rehypeSanitize, [rehypeHighlight, { detect: false }]] as never[]
const remarkPlugins = [remarkGfm]
const components = { pre: CodeBlock }

/** GitHub-flavoured Markdown from an author, rendered without trusting it. */
export function Markdown({ children }: { children: string }) {
  return (
    <div className={classes.markdown}>
      <ReactMarkdown remarkPlugins={remarkPlugins} rehypePlugins={rehypePlugins} components={components}>
        {children}
      </ReactMarkdown>
    </div>
  )
}
