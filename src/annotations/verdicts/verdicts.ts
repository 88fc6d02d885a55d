import { commaOf, verdictWordsFor, wordsFor } from "../../language/index.ts";
import type { VerdictWords, Words } from "../../language/index.ts";
import type { ArgumentMap, Verdict } from "../../model/map.ts";
import { NOTHING_ASSUMED } from "../../reason/argument.ts";
import type { Assumed, StepVerdict } from "../../reason/argument.ts";
import { verdictsOf } from "../../reason/evaluate.ts";
import type { InferenceNote, LegendRow, Producer, StatementNote, TagKind } from "../annotation.ts";
import { UNANNOTATED } from "../annotation.ts";

export interface JudgedMap {
  readonly map: ArgumentMap;
  /** Stances that replace those of the map. */
  readonly assumed?: Assumed;
}

/** What holds is drawn as usual; these are the signs of what does not. */
const MARKS = ["open", "fails", "out"] as const satisfies readonly TagKind[];

/** What holds, what fails and what is open. Nothing of it takes room in a drawing. */
export const verdicts: Producer<JudgedMap> = {
  tags: [...MARKS, "turned"],
  looks: MARKS,
  annotate({ map, assumed = NOTHING_ASSUMED }) {
    const words = verdictWordsFor(map.lang);
    const { statements, steps } = verdictsOf(map, assumed);
    const before = assumed === NOTHING_ASSUMED ? undefined : verdictsOf(map).statements;
    const notes = [...statements].map(([id, verdict]): [string, StatementNote] => [
      id,
      withTurn(statementNote(verdict, words), before?.get(id), verdict, words),
    ]);
    return {
      map,
      annotation: {
        ...UNANNOTATED,
        statements: new Map(notes.filter(([, { tags }]) => tags.length > 0)),
        inferences: new Map(
          steps.flatMap((verdict, index): [number, InferenceNote][] =>
            verdict === "applies" ? [] : [[index, stepNote(verdict, words)]],
          ),
        ),
        legend: legendRows(words, wordsFor(map.lang)),
      },
    };
  },
};

function statementNote(verdict: Verdict, words: VerdictWords): StatementNote {
  if (verdict === "holds") return { tags: [] };
  const text = words[verdict];
  return {
    tags: [{ kind: verdict, text, drawn: verdict === "open" ? "question" : "cross" }],
    look: verdict,
    spoken: { lead: [text] },
  };
}

function stepNote(verdict: Exclude<StepVerdict, "applies">, words: VerdictWords): InferenceNote {
  const text = verdict === "out" ? words.out : words.outOrNot;
  return {
    tags: [{ kind: verdict, text, drawn: "nothing" }],
    look: verdict,
    spoken: { lead: [text] },
  };
}

/** "holds → fails": where something is assumed, what it changes. */
function withTurn(
  note: StatementNote,
  before: Verdict | undefined,
  verdict: Verdict,
  words: VerdictWords,
): StatementNote {
  if (before === undefined || before === verdict) return note;
  const text = `${words[before]}\u00a0→\u00a0${words[verdict]}`;
  return {
    ...note,
    tags: [{ kind: "turned", text }, ...note.tags.map((tag) => ({ ...tag, written: false }))],
    spoken: { lead: [text] },
  };
}

/** Two signs on one thing have a row of their own, because they look different together. */
function legendRows(words: VerdictWords, signs: Words): readonly LegendRow[] {
  const both = (one: string, other: string) => `${one}${commaOf(signs)}${other}`;
  const rows: readonly Omit<LegendRow, "roomless">[] = [
    { kind: "open", of: "stated", text: words.open, look: "open", sign: "question" },
    {
      kind: "open",
      of: "unstated",
      text: both(signs.unstatedPremise, words.open),
      look: "open",
      sign: "unstated-question",
    },
    { kind: "open", of: "support", text: both(signs.supports, words.open), look: "open", sign: "line" },
    {
      kind: "open",
      of: "objection",
      text: both(signs.objection, words.open),
      look: "open",
      sign: "objection-line",
    },
    { kind: "fails", text: words.fails, look: "fails", sign: "cross" },
    { kind: "out", of: "support", text: words.out, look: "out", sign: "line" },
    {
      kind: "out",
      of: "objection",
      text: both(signs.objection, words.out),
      look: "out",
      sign: "objection-line",
    },
    { kind: "turned", text: words.turnedLegend },
  ];
  return rows.map((row) => ({ ...row, roomless: true }));
}
