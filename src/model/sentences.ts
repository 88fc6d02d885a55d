/** Signs that end a sentence in scripts with a space between sentences, as in a class of a regular expression … */
export const SPACED_STOPS = ".!?…؟۔।॥";
/** … and in scripts without one. */
export const UNSPACED_STOPS = "。！？";

/** What may stand between the sign that ends a sentence and the space after it, as in a class: what closes quotes and brackets. */
export const CLOSING = "\\p{Pe}\\p{Pf}\"'”’";

const SENTENCE_END = new RegExp(`[${SPACED_STOPS}${UNSPACED_STOPS}][${CLOSING}]*$`, "u");

/** Whether a text ends as a sentence does, also in quotation marks or brackets. */
export const endsSentence = (text: string): boolean => SENTENCE_END.test(text);

/** Signs behind which a sentence may be over, as in a class of a regular expression: those that end it, and those that close what it is in. */
export const LAST_SIGNS = `${SPACED_STOPS}${UNSPACED_STOPS}${CLOSING}`;

const LAST_SIGN = new RegExp(`[${LAST_SIGNS}]$`, "u");

/** Whether a sentence may be over at the end of a text. */
export const mayEndSentence = (text: string): boolean => LAST_SIGN.test(text);

/** Without the full stop of any script at its end: what stands in the middle of a sentence. Three dots stay. */
export const unended = (text: string): string => text.replace(/(?<!\.)[.。।۔]$/u, "");
