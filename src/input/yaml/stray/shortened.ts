import { HEADINGS } from "../near.ts";

/** Stands for the letters that make room for a colon. */
const SIGN = "\u{E000}";
const BY_SHORT = new Map([...HEADINGS].map((name) => [name.slice(0, -2) + SIGN, name]));

/** A heading with its colon in the room of the heading alone. */
export const shortened = (heading: string): string => `${heading.slice(0, -2)}${SIGN}:`;

/** What a key of a text with faults out of the way was; `undefined` if it is as it was written. */
export const unshortened = (key: string): string | undefined => BY_SHORT.get(key);
