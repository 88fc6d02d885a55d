/**
 * A web or mail address as links hold it, in ASCII: a DOI as the page that it leads to, odd characters as `%` and their
 * bytes. Undefined for a text that is no address and should not become a link.
 */
export function address(text: string): string | undefined {
  const doi = /^doi:(10\.\S+)$/iu.exec(text)?.[1];
  const url = doi === undefined ? text : `https://doi.org/${doi}`;
  if (!/^(?:https?:\/\/|mailto:)/iu.test(url)) return undefined;
  return url
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(/[^!-~]|["<>\\^`{|}]|%(?![\da-f]{2})/giu, (sign) => encodeURIComponent(sign));
}

/**
 * Where the file of another map is, in the same format: `../common.yaml` as `../common.pdf`. Undefined for a path that
 * does not begin at the folder of this one.
 */
export function mapAddress(file: string, extension: string): string | undefined {
  if (/^(?:[\\/]|[a-z]:)/iu.test(file)) return undefined;
  const path = file.replace(/(?<=[^/\\])\.[^./\\]*$/u, "");
  const steps = path.split("/").map((step) => encodeURIComponent(step.replace(/\p{Cs}/gu, "\ufffd")));
  return `${steps.join("/")}.${extension}`;
}
