/**
 * Like `Promise.all`, but where one fails it waits for the others to end before it says so: whoever cleans up then
 * finds everything that was started.
 */
export async function together<const Promises extends readonly unknown[]>(
  promises: Promises,
): Promise<{ -readonly [Key in keyof Promises]: Awaited<Promises[Key]> }> {
  await Promise.allSettled(promises)
  return Promise.all(promises)
}
