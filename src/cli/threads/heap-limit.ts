import { setFlagsFromString } from "node:v8";

/** A map of about 10,000 statements. */
const LARGE_BYTES = 1_000_000;

/**
 * V8 lets a heap grow to a multiple of what is used before it collects. For a process that goes on for hours, this keeps
 * it near what is needed. The flag is there in Node 20, 22 and 24.
 */
export const stayLean = (): void => growBy(30);

/** What one drawing of a large map leaves behind is much: collected at twice of what is used, it takes half of the memory. */
export function stayLeanIfLarge(bytes: number): void {
  if (isLarge(bytes)) growBy(100);
}

export const isLarge = (bytes: number): boolean => bytes >= LARGE_BYTES;

function growBy(percent: number): void {
  if (["20", "22", "24"].includes(process.versions.node.split(".")[0]!))
    setFlagsFromString(`--heap-growing-percent=${percent}`);
}
