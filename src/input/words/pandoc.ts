/** How Pandoc cites: `[@audit, p. 12; see @smith2020]`, `@audit`, `-@audit`; with a prefix, in brackets alone. */
const PART =
  /^(?:\P{L}|[^@]*?\s)??-?@\{?([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*?)\}?(?=[\s,;.\]]|$)[\s,;]*(.*)$/u;

/** Each citation as a map has it, `audit p. 12`; none where this is no such citation. */
export function citedAsInPandoc(written: string): readonly string[] {
  const said = /^\s*\[?(.*?)\]?\s*$/su.exec(written)![1]!;
  const found: string[] = [];
  for (const part of said.split(/\s*;\s*/u)) {
    const [, id, place = ""] = PART.exec(part) ?? [];
    if (id !== undefined) found.push(`${id} ${place}`.trim());
    else if (found.length === 0) return [];
    else found.push(`${found.pop()!}; ${part}`);
  }
  return found;
}
