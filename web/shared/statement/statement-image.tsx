import { useQuery } from '@tanstack/react-query'
import { useContext, useEffect, useState } from 'react'
import { relativePath } from './relative-path.ts'
import classes from './statement.module.css'
import { StatementContext } from './statement-context.ts'

interface StatementImageProps {
  readonly src: string
  readonly alt: string
  readonly folder: string
}

/** A picture from beside the statement. Until it is there, and where it is not, its words stand in its place. */
export function StatementImage({ src, alt, folder }: StatementImageProps) {
  const { image } = useContext(StatementContext)
  const path = relativePath(src, folder)
  const found = path === null ? null : (image?.(path) ?? null)
  const { data: picture } = useQuery({
    queryKey: ['picture', found?.key],
    queryFn: () => found?.load() ?? Promise.reject(new Error('There is no such picture')),
    enabled: found !== null,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!picture) return
    const made = URL.createObjectURL(picture)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [picture])
  return url ? <img src={url} alt={alt} /> : <span className={classes.missing}>{alt}</span>
}
