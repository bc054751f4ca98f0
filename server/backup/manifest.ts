import { z } from 'zod'

/** What a backup's `manifest.json` says. The folder beside it holds one file a table. */
export const manifest = z.object({
  /** Of this format. */
  version: z.literal(1),
  createdAt: z.iso.datetime(),
  /** Hashes of Assay's own migrations, in order: the schema that the rows fit. */
  migrations: z.array(z.string()),
  /** How many migrations the job queue had. */
  queueMigrations: z.number().int(),
  tables: z.array(
    z.object({
      schema: z.string(),
      name: z.string(),
      columns: z.array(z.string()).min(1),
      file: z.string().regex(/^[a-z0-9_]+\.[a-z0-9_]+\.copy\.zst$/, 'is not the name of a table in a backup'),
      rows: z.number().int(),
      /** SHA-256 of the rows before compression, hex. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
  sequences: z.array(
    z.object({ schema: z.string(), name: z.string(), lastValue: z.string().regex(/^-?\d+$/), isCalled: z.boolean() }),
  ),
})
export type Manifest = z.infer<typeof manifest>
export type BackedUpTable = Manifest['tables'][number]

export const MANIFEST_FILE = 'manifest.json'
