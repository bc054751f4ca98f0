/** Whether a file of the project is a log: something to be searched and read, and not to be edited. */
export function isLog(path: string): boolean {
  return /\.(?:log|ndjson|jsonl)(?:\.\d+)?$/i.test(path)
}
