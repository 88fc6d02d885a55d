/** Signs that people type or paste for the dash of an item. */
const SIGN = "[+~*•◦·‣▪●○»›‐‑‒–—―−－→⇒➔➜]|[-=]+>";
/** Numbers and letters of items. */
const NUMBER = "\\(?\\d{1,3}[.)]|\\(?[A-Za-z]\\)";

/** What may stand in the place of a dash, in a regular expression. */
export const ITEM_SIGN = `(?:${SIGN}|--+|${NUMBER})`;
/** A sign that stands for nothing else at the beginning of a line. */
export const BARE_SIGN = `(?:${SIGN})`;

const IS_SIGN = new RegExp(`^(?:${ITEM_SIGN}|[-=]+)$`, "u");

/** Whether a word is such a sign, alone. */
export const isItemSign = (word: string): boolean => IS_SIGN.test(word);
