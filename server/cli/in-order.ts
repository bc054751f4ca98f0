/**
 * Works on inputs side by side, at most `limit` at a time, and yields the results in the order of the inputs, each as
 * soon as it and all before it are there, even while the next input is awaited. `work` must not reject.
 */
export async function* inOrder<Input, Output>(
  inputs: AsyncIterable<Input>,
  limit: number,
  work: (input: Input) => Promise<Output>,
): AsyncGenerator<Output> {
  const iterator = inputs[Symbol.asyncIterator]()
  const running: Promise<Output>[] = []
  let next: Promise<IteratorResult<Input>> | null = iterator.next()
  while (next !== null || running.length > 0) {
    const [oldest] = running
    if (next !== null && running.length < limit && (await inputComesFirst(next, oldest))) {
      const { done, value }: IteratorResult<Input> = await next
      next = done ? null : iterator.next()
      if (!done) running.push(work(value))
    } else if (oldest !== undefined) {
      yield await oldest
      running.shift()
    }
  }
}

function inputComesFirst(next: Promise<unknown>, oldest: Promise<unknown> | undefined): Promise<boolean> {
  const input = next.then(() => true)
  return oldest === undefined ? input : Promise.race([oldest.then(() => false), input])
}
