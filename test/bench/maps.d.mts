export function mapOf(count: number, options?: { readonly seed?: number; readonly groups?: boolean }): string;
export const WORDS: readonly string[];
export function random(seed: number): () => number;
