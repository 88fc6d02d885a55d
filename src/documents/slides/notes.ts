import type { Inference, Statement, StatementId } from "../../model/map.ts";
import { asideText, rivalsText, voiceNames } from "../../outline/attribution.ts";
import type { Outline } from "../../outline/outline.ts";
import { dotted, proseFor, wordsFor } from "../../language/index.ts";
import { statementsOf } from "../../model/walk.ts";

/** What a speaker may want to know of what a slide shows first: full texts, exact words, remarks of the map's author. */
export function speakerNotes(
  outline: Outline,
  first: readonly StatementId[],
  step: Inference | undefined,
): readonly string[] {
  const { map, numbers } = outline;
  const words = wordsFor(map.lang);
  const [open, close] = proseFor(map.lang).marks;
  const voices = voiceNames(map);
  const statements = statementsOf(map);
  const said = (statement: Statement): string[] => {
    const aside = dotted([asideText(map, statement, voices, words), rivalsText(outline, statement.id)]);
    return [
      `${numbers.get(statement.id)}. ${statement.text}${aside === "" ? "" : ` (${aside})`}`,
      ...(statement.quote === undefined ? [] : [`${open}${statement.quote}${close}`]),
      ...(statement.note === undefined ? [] : [statement.note]),
    ];
  };
  return [
    ...first.flatMap((id) => said(statements.get(id)!)),
    ...(step?.note === undefined ? [] : [step.note]),
  ];
}
