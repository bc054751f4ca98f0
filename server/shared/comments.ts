import { z } from 'zod'
import { workLanguage } from './challenges.ts'

/** What reviewers write to each other about an attempt. */

const body = z.string().trim().min(1).max(5_000)

/** A line of a file: of a submission, or where that is null of the work as it stood at the end. */
export const commentPlace = z.strictObject({
  challenge: z.string().min(1).max(100),
  language: workLanguage,
  submission: z.uuid().nullable(),
  path: z.string().min(1).max(500),
  /** From 1. */
  line: z.number().int().min(1).max(1_000_000),
})
export type CommentPlace = z.infer<typeof commentPlace>

export const newComment = z.strictObject({
  body,
  /** The thread that it answers in; null begins one. */
  thread: z.uuid().nullable(),
  /** Of a new thread; null is about the whole attempt. */
  place: commentPlace.nullable(),
})
export type NewComment = z.infer<typeof newComment>

/** `basedOn` is the version that was read: whoever changes what has changed since is told. */
export const commentEdit = z.strictObject({ body, basedOn: z.number().int().min(1) })
export const threadResolution = z.strictObject({ isResolved: z.boolean() })

export const commentView = z.object({
  id: z.uuid(),
  by: z.string().nullable(),
  /** Written by you, so that you may edit it. */
  isMine: z.boolean(),
  body: z.string(),
  at: z.iso.datetime(),
  version: z.number().int(),
  editedAt: z.iso.datetime().nullable(),
})
export type CommentView = z.infer<typeof commentView>

export const commentThread = z.object({
  /** Of its first comment. */
  id: z.uuid(),
  place: commentPlace.nullable(),
  resolved: z.object({ by: z.string().nullable(), at: z.iso.datetime() }).nullable(),
  comments: z.array(commentView),
})
export type CommentThread = z.infer<typeof commentThread>

export const commentList = z.object({
  /** In the order of time. */
  threads: z.array(commentThread),
  /** What others wrote is kept from you until both reviews are in. */
  isHidden: z.boolean(),
})
export type CommentList = z.infer<typeof commentList>
