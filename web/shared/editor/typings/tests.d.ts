// biome-ignore-all lint/suspicious/noExplicitAny: mocks and matchers take anything, as Vitest's own typings do
// Enough of Vitest and Jest for a test file to read well in the editor. The tests themselves run with the real thing.

interface Mock<Fn extends (...args: any[]) => any = (...args: any[]) => any> {
  (...args: Parameters<Fn>): ReturnType<Fn>
  mock: { calls: Parameters<Fn>[]; results: { type: string; value: any }[]; lastCall: Parameters<Fn> | undefined }
  mockImplementation(fn: Fn): this
  mockImplementationOnce(fn: Fn): this
  mockReturnValue(value: any): this
  mockReturnValueOnce(value: any): this
  mockResolvedValue(value: any): this
  mockResolvedValueOnce(value: any): this
  mockRejectedValue(error: any): this
  mockRejectedValueOnce(error: any): this
  mockClear(): this
  mockReset(): this
  mockRestore(): void
}

interface Matchers {
  not: Matchers
  resolves: Matchers
  rejects: Matchers
  toBe(expected: unknown): any
  toEqual(expected: unknown): any
  toStrictEqual(expected: unknown): any
  toMatchObject(expected: unknown): any
  toBeCloseTo(expected: number, digits?: number): any
  toBeDefined(): any
  toBeUndefined(): any
  toBeNull(): any
  toBeNaN(): any
  toBeTruthy(): any
  toBeFalsy(): any
  toBeGreaterThan(expected: number | bigint): any
  toBeGreaterThanOrEqual(expected: number | bigint): any
  toBeLessThan(expected: number | bigint): any
  toBeLessThanOrEqual(expected: number | bigint): any
  toBeInstanceOf(expected: unknown): any
  toContain(expected: unknown): any
  toContainEqual(expected: unknown): any
  toHaveLength(expected: number): any
  toHaveProperty(path: string | readonly (string | number)[], value?: unknown): any
  toMatch(expected: string | RegExp): any
  toThrow(expected?: unknown): any
  toThrowError(expected?: unknown): any
  toSatisfy(check: (value: any) => boolean): any
  toHaveBeenCalled(): any
  toHaveBeenCalledOnce(): any
  toHaveBeenCalledTimes(count: number): any
  toHaveBeenCalledWith(...args: unknown[]): any
  toHaveBeenLastCalledWith(...args: unknown[]): any
  toHaveBeenNthCalledWith(call: number, ...args: unknown[]): any
  toHaveReturnedWith(value: unknown): any
}

interface Expect {
  (actual: unknown, message?: string): Matchers
  any(type: unknown): any
  anything(): any
  arrayContaining(items: readonly unknown[]): any
  objectContaining(part: object): any
  stringContaining(part: string): any
  stringMatching(pattern: string | RegExp): any
  closeTo(value: number, digits?: number): any
  assertions(count: number): void
  hasAssertions(): void
  fail(message?: string): never
}

type TestBody = (...args: any[]) => unknown
interface Each {
  (cases: readonly unknown[]): (name: string, body: TestBody, timeout?: number) => void
  (cases: TemplateStringsArray, ...values: unknown[]): (name: string, body: TestBody, timeout?: number) => void
}
interface TestFunction {
  (name: string, body?: TestBody, timeout?: number): void
  each: Each
  skip: TestFunction
  only: TestFunction
  todo(name: string): void
}
interface Mocking {
  fn<Fn extends (...args: any[]) => any>(implementation?: Fn): Mock<Fn>
  spyOn(object: any, method: string): Mock
  mocked<Value>(value: Value): any
  useFakeTimers(options?: object): any
  useRealTimers(): any
  setSystemTime(time: number | string | Date): any
  advanceTimersByTime(ms: number): any
  advanceTimersByTimeAsync(ms: number): Promise<any>
  advanceTimersToNextTimer(): any
  runAllTimers(): any
  runAllTimersAsync(): Promise<any>
  runOnlyPendingTimers(): any
  getTimerCount(): number
  clearAllMocks(): any
  resetAllMocks(): any
  restoreAllMocks(): any
}

declare const expect: Expect
declare const describe: TestFunction
declare const test: TestFunction
declare const it: TestFunction
declare const xtest: TestFunction
declare const vi: Mocking
declare const jest: Mocking
declare function beforeEach(body: TestBody): void
declare function afterEach(body: TestBody): void
declare function beforeAll(body: TestBody): void
declare function afterAll(body: TestBody): void

declare module 'vitest' {
  const anExpect: Expect
  const aTest: TestFunction
  const aMocking: Mocking
  const aHook: (body: TestBody) => void

  export {
    aHook as beforeEach,
    aHook as afterEach,
    aHook as beforeAll,
    aHook as afterAll,
    aMocking as vi,
    anExpect as expect,
    aTest as test,
    aTest as it,
    aTest as describe,
  }
}

declare module '@jest/globals' {
  const anExpect: Expect
  const aTest: TestFunction
  const aMocking: Mocking
  const aHook: (body: TestBody) => void

  export {
    aHook as beforeEach,
    aHook as afterEach,
    aHook as beforeAll,
    aHook as afterAll,
    aMocking as jest,
    anExpect as expect,
    aTest as test,
    aTest as it,
    aTest as describe,
  }
}
