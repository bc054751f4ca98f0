export interface CacheSettings {
  enabled: boolean
  directory: string
  /** 0 means no limit. */
  maxMb: number
}

export interface Settings {
  name: string
  concurrency: number
  /** 0 means no limit. */
  timeoutSeconds: number
  /** Empty for none. */
  proxy: string
  labels: string[]
  cache: CacheSettings
}

export type Kind = 'text' | 'number' | 'boolean' | 'list'

export type Value = string | number | boolean | string[]

/** Settings as a source has them: some may be missing, or null. */
export interface Source {
  [setting: string]: Value | Source | null | undefined
}

export type Environment = Readonly<Record<string, string | undefined>>
