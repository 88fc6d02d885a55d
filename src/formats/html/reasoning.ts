import { introduced, verdictWordsFor, wordsFor } from "../../language/index.ts";
import type { VerdictWords } from "../../language/index.ts";
import { packed } from "../../reason/packed.ts";
import type { Packed } from "../../reason/packed.ts";
import { xmlId } from "../../scene/ids.ts";
import type { Drawing } from "../format.ts";
import { json, markup } from "./markup.ts";
import type { Markup } from "./markup.ts";

/** What a page's program needs to compute verdicts, also under assumptions. */
interface PageReasoning {
  readonly argument: Packed;
  readonly words: Pick<
    VerdictWords,
    "holds" | "fails" | "open" | "out" | "stance" | "granted" | "denied" | "turnedLegend" | "asInMap"
  > & {
    /** What is said of something before its name: "{}: {}". */
    readonly before: string;
  };
}

/** The argument as data beside its words. Of a part of a map it could not be said what holds, so there is none. */
export function reasoningMarkup([first]: readonly Drawing[]): Markup | undefined {
  const map = first?.outline.map;
  if (map === undefined || map.inferences.some(({ origin }) => origin !== undefined)) return undefined;
  const { holds, fails, open, out, stance, granted, denied, turnedLegend, asInMap } = verdictWordsFor(
    map.lang,
  );
  const before = introduced("{}", "{}", wordsFor(map.lang));
  const reasoning: PageReasoning = {
    argument: packed(map, (id) => xmlId("s", id)),
    words: { holds, fails, open, out, stance, granted, denied, turnedLegend, asInMap, before },
  };
  return markup`<script type="application/json" id="reasoning">${json(reasoning)}</script>
`;
}
