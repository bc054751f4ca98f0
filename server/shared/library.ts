import { z } from 'zod'
import { difficulty, language } from './challenges.ts'

/** What authors are told of challenges. All of a challenge is theirs to see; of candidates there is nothing in it. */

export const libraryKind = z.enum(['coding', 'break-fix', 'written'])
export type LibraryKind = z.infer<typeof libraryKind>

/** What the check says of a version: nothing to mend, something to mend, or not asked yet. */
export const quality = z.enum(['proven', 'problems', 'unchecked'])
export type Quality = z.infer<typeof quality>

export const problem = z.object({
  severity: z.enum(['error', 'warning']),
  file: z.string(),
  line: z.number().int().nullable(),
  message: z.string(),
})
export type LibraryProblem = z.infer<typeof problem>

/** A folder that cannot be read as it stands. */
export const folderFault = z.object({
  folder: z.string(),
  slug: z.string(),
  problems: z.array(problem),
  foundAt: z.iso.datetime(),
})
export type FolderFault = z.infer<typeof folderFault>

export const libraryEntry = z.object({
  slug: z.string(),
  title: z.string(),
  kind: libraryKind,
  difficulty: difficulty.nullable(),
  minutes: z.number().int().nullable(),
  languages: z.array(language),
  tags: z.array(z.string()),
  quality,
  /** Of the published version, 0 to 100; null where it is not known or nothing can be changed. */
  mutationScore: z.number().nullable(),
  isRetired: z.boolean(),
  /** The folder holds another version than the published one. */
  hasNews: z.boolean(),
  assessments: z.number().int(),
  attempts: z.number().int(),
})
export type LibraryEntry = z.infer<typeof libraryEntry>

export const library = z.object({ challenges: z.array(libraryEntry), faults: z.array(folderFault) })
export type Library = z.infer<typeof library>

export const libraryVersion = z.object({
  hash: z.string(),
  title: z.string(),
  foundAt: z.iso.datetime(),
  isPublished: z.boolean(),
  /** It is what the folder holds. */
  isInFolder: z.boolean(),
  quality,
  mutationScore: z.number().nullable(),
  assessments: z.number().int(),
  attempts: z.number().int(),
})
export type LibraryVersion = z.infer<typeof libraryVersion>

export const libraryUse = z.object({
  assessmentId: z.uuid(),
  title: z.string(),
  hash: z.string(),
  isPublished: z.boolean(),
  attempts: z.number().int(),
})
export type LibraryUse = z.infer<typeof libraryUse>

/** One explicit act, from the audit log. */
export const libraryAct = z.object({
  at: z.iso.datetime(),
  by: z.string(),
  action: z.enum(['challenge.published', 'challenge.retired', 'assessment.moved']),
  hash: z.string().nullable(),
  assessment: z.string().nullable(),
})
export type LibraryAct = z.infer<typeof libraryAct>

export const libraryChallenge = libraryEntry.extend({
  statement: z.string(),
  /** The newest first. */
  versions: z.array(libraryVersion),
  uses: z.array(libraryUse),
  acts: z.array(libraryAct),
  fault: folderFault.nullable(),
})
export type LibraryChallenge = z.infer<typeof libraryChallenge>

export const slugParam = z.object({ slug: z.string().min(1).max(100) })
const hash = z.string().min(1).max(100)

/** `from` is left out to see the files of `to` alone. */
export const changesQuery = z.object({ from: hash.optional(), to: hash })

/** A file of two versions; null where a version does not have it. What is no text is told by its size. */
export const fileChange = z.object({
  path: z.string(),
  kind: z.enum(['added', 'removed', 'changed', 'same']),
  before: z.string().nullable(),
  after: z.string().nullable(),
  isText: z.boolean(),
})
export type FileChange = z.infer<typeof fileChange>

export const versionChanges = z.object({ files: z.array(fileChange) })
export type VersionChanges = z.infer<typeof versionChanges>

export const versionQuery = z.object({ version: hash })

export const survivor = z.object({
  file: z.string(),
  line: z.number().int(),
  mutator: z.string(),
  removed: z.array(z.string()),
  added: z.array(z.string()),
  /** Hidden tests that run the changed code and pass. */
  reachedBy: z.array(z.string()),
})
export type Survivor = z.infer<typeof survivor>

export const qualityReport = z.object({
  version: z.literal(1),
  problems: z.array(problem),
  runs: z.array(
    z.object({
      language,
      role: z.enum(['reference', 'starter', 'wrong']),
      folder: z.string(),
      score: z.number().nullable(),
      /** Names of the hidden tests that it fails. */
      fails: z.array(z.string()),
      /** The language in which it is the same program, and was run; missing where it was run in its own. */
      sameAs: language.optional(),
    }),
  ),
  mutation: z
    .object({
      score: z.number().nullable(),
      minimum: z.number(),
      noticed: z.number().int(),
      excused: z.number().int(),
      survivors: z.array(survivor),
    })
    .nullable(),
})
export type QualityReport = z.infer<typeof qualityReport>

/** `report` is null until the check is done; `isChecking` says whether one is planned. */
export const versionQuality = z.object({
  hash: z.string(),
  checkedAt: z.iso.datetime().nullable(),
  isChecking: z.boolean(),
  report: qualityReport.nullable(),
})
export type VersionQuality = z.infer<typeof versionQuality>

export const checkRequest = z.strictObject({ hash })

/** `insteadOf` is the version that the author saw as published: nobody's act is overwritten unseen. */
export const publishRequest = z.strictObject({ hash, insteadOf: hash })
export type PublishRequest = z.infer<typeof publishRequest>

/** To the published version, from the one that the author saw. */
export const moveRequest = z.strictObject({ assessmentId: z.uuid(), from: hash, to: hash })
export type MoveRequest = z.infer<typeof moveRequest>
