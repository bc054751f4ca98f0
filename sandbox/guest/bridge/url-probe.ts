/**
 * Stands for `URL` in the libraries of the tests' bundle. They ask of every value that they compare whether it is one,
 * and the question alone must not load the class, which costs more than a whole run.
 */
// biome-ignore lint/complexity/noStaticOnlyClass: it is asked with `instanceof`.
export class URL {
  static [Symbol.hasInstance](value: unknown): boolean {
    return Object.prototype.toString.call(value) === '[object URL]'
  }
}
