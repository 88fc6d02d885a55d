import { capitalised, wordsFor } from "../language/index.ts";
import { CLOSING, SPACED_STOPS, UNSPACED_STOPS } from "../model/sentences.ts";
import type { Outline } from "../outline/outline.ts";
import type { Scene } from "./scene.ts";
import { spokenText } from "./spoken-text.ts";
import { statementsOf } from "../model/walk.ts";

const HEADS_AT_MOST = 8;

/** The conclusions of a figure, for readers who cannot see it. */
export function description(outline: Outline): string {
  const { map, panels } = outline;
  const statements = statementsOf(map);
  const heads = panels.flatMap((panel) => panel.heads);
  const mains = heads.filter((head) => head.main);
  const shown = (mains.length > 0 ? mains : heads).slice(0, HEADS_AT_MOST);
  const said = sentences(
    shown.flatMap((head) => {
      const statement = statements.get(head.statement);
      return statement === undefined ? [] : [spokenText(statement, head)];
    }),
  );
  const [only, another] = mains;
  const isConclusion = only !== undefined && statements.get(only.statement)?.role === "conclusion";
  return isConclusion && another === undefined ? `${capitalised(wordsFor(map.lang).main)}: ${said}` : said;
}

/** The text for readers who cannot see the whole picture: sentences, without those that are said already. */
export function alternativeText(
  { title, description }: Pick<Scene, "title" | "description">,
  before: readonly string[] = [],
): string {
  const name = sentences([title]);
  return sentences([...before, ...(description.endsWith(name) ? [] : [name]), description]);
}

/** Texts one after the other, each with the sign that it ends in, or with a full stop. */
export function sentences(texts: readonly string[]): string {
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((text) => (ENDS.test(text) ? text : text + stopFor(text)))
    .join(" ");
}

const ENDS = new RegExp(`[${SPACED_STOPS}${UNSPACED_STOPS}:;؛：；][${CLOSING}]*$`, "u");

/** The full stop that suits the script of the last word. */
function stopFor(text: string): string {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]\P{L}*$/u.test(text)) return "。";
  return /\p{Script=Devanagari}\P{L}*$/u.test(text) ? "।" : ".";
}
