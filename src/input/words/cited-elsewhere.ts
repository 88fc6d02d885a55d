/** How Pandoc cites: `[@audit, p. 12; see @smith2020]`, `@audit`, `-@audit`; with a prefix, in brackets alone. */
const PART =
  /^(?:\P{L}|[^@]*?\s)??-?@\{?([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*?)\}?(?=[\s,;.\]]|$)[\s,;]*(.*)$/u;

/** Each citation as a map has it, `audit p. 12`; none where this is no such citation. */
export function citedAsInPandoc(written: string): readonly string[] {
  const said = /^\s*\[?(.*?)\]?\s*$/su.exec(written)![1]!;
  const found: string[] = [];
  for (const part of said.split(/\s*;\s*/u)) {
    const [, id, behind = ""] = PART.exec(part) ?? [];
    // A place may have brackets of its own, of which the last one is off already.
    const place = behind.replaceAll(/^\[\s*|\s*\]$/gu, "");
    if (id !== undefined) found.push(`${id} ${place}`.trim());
    else if (found.length === 0) return [];
    else found.push(`${found.pop()!}; ${part}`);
  }
  return found;
}

const LATEX =
  /^\\[a-zA-Z]*cite[a-zA-Z]*\*?(?:\[[^\]]*\](?=\[))?(?:\[([^\]]*)\])?\{\s*([^\s{},]+(?:\s*,\s*[^\s{},]+)*)\s*\}\.?$/u;

/** `\\citep[p.~3]{act, poll}`: each citation as a map has it; the place belongs to the last. */
export function citedAsInLatex(written: string): readonly string[] {
  const [, place = "", ids] = LATEX.exec(written.trim()) ?? [];
  const found = ids?.split(/\s*,\s*/u) ?? [];
  return found.map((id, nth) => (nth < found.length - 1 ? id : `${id} ${place.replaceAll("~", " ")}`.trim()));
}
