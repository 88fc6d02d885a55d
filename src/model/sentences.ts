/** Signs that end a sentence in scripts with a space between sentences, as in a class of a regular expression … */
export const SPACED_STOPS = ".!?…؟۔।॥";
/** … and in scripts without one. */
export const UNSPACED_STOPS = "。！？";

/** What may stand between the sign that ends a sentence and the space after it, as in a class: what closes quotes and brackets. */
export const CLOSING = "\\p{Pe}\\p{Pf}\"'”’";

const SENTENCE_END = new RegExp(`[${SPACED_STOPS}${UNSPACED_STOPS}][${CLOSING}]*$`, "u");

/** Whether a text ends as a sentence does, also in quotation marks or brackets. */
export const endsSentence = (text: string): boolean => SENTENCE_END.test(text);

/** Without the full stop of any script at its end: what stands in the middle of a sentence. Three dots stay. */
export const unended = (text: string): string => text.replace(/(?<!\.)[.。।۔]$/u, "");
