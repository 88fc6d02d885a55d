import { type Diagnostic, diagnostic } from "../../diagnostic.ts";
import { fewInWords } from "../../input/words/suggest.ts";
import { shellWord } from "../../input/words/shell-word.ts";
import type { ArgumentMap, SourceEntry } from "../../model/map.ts";
import type { Check } from "../check.ts";

/** The file of a source must still have the digest that was recorded when the file was read. */
export const pinned: Check<"source-changed"> = (map, { readText, source: { path } }) => {
  const { digest } = readText;
  if (digest === undefined) return [];
  return map.sources.flatMap((source): Diagnostic<"source-changed">[] => {
    const { id, file, at, fileAt = at } = source;
    if (source.digest === undefined || file === undefined) return [];
    const now = digest(file);
    if (now === source.digest) return [];
    const what =
      now === undefined
        ? `The file of \`${id}\` cannot be compared with its digest: \`${file}\` is not there, or may not be read`
        : `The file of \`${id}\` is not the one that was pinned: \`${file}\` has changed`;
    const hint =
      now === undefined
        ? "restore the file, or delete the digest"
        : `read it again; then: hence sources --pin ${shellWord(path)}`;
    return [diagnostic("source-changed", fileAt, `${what}. ${restingOn(source, map)}.`, hint)];
  });
};

/** "On it rest `a`, and by it `c`" */
function restingOn(source: SourceEntry, { statements, inferences, sources }: ArgumentMap): string {
  const citing = statements.filter(({ citations }) =>
    citations.some((one) => (one.source ?? (sources.length === 1 ? source.id : undefined)) === source.id),
  );
  if (citing.length === 0) return "No statement cites it";
  const resting = new Set(citing.map(({ id }) => id));
  const direct = resting.size;
  for (let before = -1; before !== resting.size;) {
    before = resting.size;
    for (const { from, target } of inferences)
      if (target.kind === "support" && from.some((id) => resting.has(id))) resting.add(target.statement);
  }
  const ids = [...resting];
  const cited = `${fewInWords(ids.slice(0, direct))} ${direct === 1 ? "cites" : "cite"} it`;
  return ids.length === direct ? cited : `${cited}, and on that rests ${fewInWords(ids.slice(direct))}`;
}
