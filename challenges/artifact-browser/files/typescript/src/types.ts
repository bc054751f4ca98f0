export interface Answer {
  readonly status: 200 | 400 | 404
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface Disk {
  /** Null if there is no such file. */
  read(path: string): string | null
}
