/**
 * A web or mail address as links hold it, in ASCII: a DOI as the page that it leads to, odd characters as `%` and their
 * bytes. Undefined for what is none, and so cannot be followed without harm.
 */
export function address(text: string): string | undefined {
  const doi = /^doi:(10\.\S+)$/iu.exec(text)?.[1];
  const url = doi === undefined ? text : `https://doi.org/${doi}`;
  if (!/^(?:https?:\/\/|mailto:)/iu.test(url)) return undefined;
  return url
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(/[^!-~]|["<>\\^`{|}]|%(?![\da-f]{2})/giu, (sign) => encodeURIComponent(sign));
}
