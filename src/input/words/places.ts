/** `p. 4`, `¶12`, `pages 3–5`: a place in a source, and nothing else. */
export const isPlaceAlone = (citation: string): boolean => PLACE.test(citation.trim());

const PLACE =
  /^(?:[¶§#]+|(?:pp?|pars?|paras?|chs?|secs?|ll?|nn?|fn|vol|S)\.|pages?|chapters?|sections?|paragraphs?|lines?)\s*\d+(?:\s*[-–]\s*\d+)?(?:\s*ff?\.?)?$/iu;
