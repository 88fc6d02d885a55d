/** What was made last, by what it was made from, while keys and values together stay below a size; the oldest goes first. */
export class KeptBySize<T> {
  readonly #most: number;
  readonly #kept = new Map<string, { readonly value: T; readonly size: number }>();
  #size = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#size;
  }

  get(key: string): T | undefined {
    const kept = this.#kept.get(key);
    if (kept === undefined) return undefined;
    // What is used again becomes the newest.
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept.value;
  }

  /** `size` is that of the value, in the unit of the key's characters. */
  keep(key: string, value: T, size: number): void {
    this.#drop(key);
    const whole = key.length + size;
    if (whole > this.#most) return;
    this.#kept.set(key, { value, size: whole });
    this.#size += whole;
    while (this.#size > this.#most) this.#drop(this.#kept.keys().next().value!);
  }

  clear(): void {
    this.#kept.clear();
    this.#size = 0;
  }

  #drop(key: string): void {
    this.#size -= this.#kept.get(key)?.size ?? 0;
    this.#kept.delete(key);
  }
}
