/**
 * What was made last, by what it was made from: at most so many, and none that was not asked for in the last `unused`
 * questions. What was asked for longest ago goes first.
 */
export class Kept<T> {
  readonly #most: number;
  readonly #unused: number;
  readonly #made = new Map<string, { readonly value: T; readonly askedAt: number }>();
  #asked = 0;

  constructor(most: number, unused = Infinity) {
    this.#most = most;
    this.#unused = unused;
  }

  get count(): number {
    return this.#made.size;
  }

  get(key: string, make: () => T): T {
    this.#asked += 1;
    const kept = this.#made.get(key);
    const value = kept === undefined ? make() : kept.value;
    this.#made.delete(key);
    this.#made.set(key, { value, askedAt: this.#asked });
    for (const [oldest, { askedAt }] of this.#made) {
      if (this.#made.size <= this.#most && this.#asked - askedAt < this.#unused) break;
      this.#made.delete(oldest);
    }
    return value;
  }
}
