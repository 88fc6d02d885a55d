interface Kept<T> {
  readonly value: T;
  readonly weight: number;
  askedAt: number;
}

/**
 * Values by what they were made from: in all no heavier than `most`, and none that was not asked for in the last
 * `unused` questions. What was used least recently goes first.
 */
export class LruCache<T> {
  readonly #most: number;
  readonly #unused: number;
  readonly #kept = new Map<string, Kept<T>>();
  #weight = 0;
  #asked = 0;

  constructor(most: number, unused = Infinity) {
    this.#most = most;
    this.#unused = unused;
  }

  get count(): number {
    return this.#kept.size;
  }

  get weight(): number {
    return this.#weight;
  }

  get(key: string): T | undefined {
    this.#asked += 1;
    const kept = this.#kept.get(key);
    if (kept === undefined) return undefined;
    kept.askedAt = this.#asked;
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    this.#trim();
    return kept.value;
  }

  /** A value that is heavier than the whole cache may be is not kept. */
  set(key: string, value: T, weight = 1): void {
    this.#drop(key);
    if (weight > this.#most) return;
    this.#kept.set(key, { value, weight, askedAt: this.#asked });
    this.#weight += weight;
    this.#trim();
  }

  /** The value that is kept, or a new one, which is kept from now on. */
  getOrMake(key: string, make: () => T): T {
    const kept = this.get(key);
    if (kept !== undefined) return kept;
    const value = make();
    this.set(key, value);
    return value;
  }

  clear(): void {
    this.#kept.clear();
    this.#weight = 0;
  }

  #trim(): void {
    for (const [oldest, { askedAt }] of this.#kept) {
      if (this.#weight <= this.#most && this.#asked - askedAt < this.#unused) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#weight -= this.#kept.get(key)?.weight ?? 0;
    this.#kept.delete(key);
  }
}
