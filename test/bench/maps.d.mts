export function mapOf(count: number, options?: { readonly seed?: number; readonly groups?: boolean }): string;
