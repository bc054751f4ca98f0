import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import {
  type AssessmentDraft,
  type AssessmentSettings,
  assessmentSettings,
  settingsFaults,
} from '../../../../server/shared/assessment-settings.ts'
import { changeState, draftQuery, type StateChange, saveDraft } from '../api/draft.ts'

export type Faults = Partial<Record<keyof AssessmentSettings, string>>

/** `set` changes one setting; what is typed is saved by itself a moment later. */
export interface Editor {
  readonly draft: AssessmentDraft
  readonly settings: AssessmentSettings
  readonly set: <Field extends keyof AssessmentSettings>(field: Field, value: AssessmentSettings[Field]) => void
  /** What keeps a field from being saved, or the whole from being published. */
  readonly faults: Faults
  readonly status: 'saved' | 'typing' | 'saving' | 'invalid' | 'refused'
  /** Why the server did not take it. */
  readonly refusal: Error | null
  /** Drops what is typed here for what is saved. */
  readonly reload: () => void
  readonly change: (to: StateChange) => void
  readonly isChanging: boolean
}

const pauseMs = 700

export function useDraft(loaded: AssessmentDraft): Editor {
  const queries = useQueryClient()
  const [draft, setDraft] = useState(loaded)
  const [settings, setSettings] = useState(loaded.settings)
  const [saved, setSaved] = useState(loaded.settings)
  const parsed = assessmentSettings.safeParse(settings)
  const isDirty = settings !== saved
  function take(next: AssessmentDraft) {
    setDraft(next)
    queries.setQueryData(draftQuery(next.id).queryKey, next)
    void queries.invalidateQueries({ queryKey: ['assessments'] })
  }
  const saving = useMutation({
    mutationFn: (sent: AssessmentSettings) => saveDraft(draft.id, { basedOn: draft.revision, settings: sent }),
    onSuccess: (next, sent) => {
      take(next)
      setSaved(sent)
    },
  })
  const changing = useMutation({
    mutationFn: (to: StateChange) => changeState(draft.id, to, draft.revision),
    onSuccess: (next) => {
      take(next)
      setSettings(next.settings)
      setSaved(next.settings)
    },
  })
  const { mutate, isPending } = saving
  const canSave = isDirty && parsed.success && !isPending && !saving.isError && !changing.isPending
  useEffect(() => {
    if (!canSave) return
    const timer = setTimeout(() => mutate(settings), pauseMs)
    return () => clearTimeout(timer)
  }, [canSave, settings, mutate])
  return {
    draft,
    settings,
    set: (field, value) => {
      if (saving.isError && !isConflict(saving.error)) saving.reset()
      setSettings((before) => ({ ...before, [field]: value }))
    },
    faults: faultsOf(settings),
    status: statusOf({ isDirty, isValid: parsed.success, isPending, isRefused: saving.isError }),
    refusal: saving.error ?? changing.error,
    reload: () => void queries.resetQueries({ queryKey: draftQuery(draft.id).queryKey }),
    change: changing.mutate,
    isChanging: changing.isPending,
  }
}

function isConflict(error: Error): boolean {
  return 'code' in error && error.code === 'conflict'
}

function statusOf(now: Record<'isDirty' | 'isValid' | 'isPending' | 'isRefused', boolean>): Editor['status'] {
  if (now.isRefused) return 'refused'
  if (now.isPending) return 'saving'
  if (!now.isDirty) return 'saved'
  return now.isValid ? 'typing' : 'invalid'
}

/** One sentence a field: what the field itself refuses, or else what stands against publishing. */
export function faultsOf(settings: AssessmentSettings): Faults {
  const parsed = assessmentSettings.safeParse(settings)
  if (parsed.success) {
    return Object.fromEntries(settingsFaults(settings).map(({ field, problem }) => [field, problem]))
  }
  return Object.fromEntries(parsed.error.issues.map(({ path }) => [String(path[0]), wordsFor(String(path[0]))]))
}

const words: Readonly<Record<string, string>> = {
  title: 'Give it a title',
  role: 'Name the role',
  contact: 'Enter an e-mail address, or nothing',
  durationMinutes: 'Between 1 minute and 24 hours',
  challenges: 'A share is a number above 0, and a pool holds at most ten',
}

function wordsFor(field: string): string {
  return words[field] ?? 'This cannot be saved as it is'
}
