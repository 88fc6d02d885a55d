import type { Statement } from "../model/map.ts";
import { labelTextOf } from "../outline/labels.ts";
import type { Cell } from "../outline/outline.ts";

/** Characters beyond which a text that stands in full in another place is only named. */
const LONG = 2000;

/** The words of a statement that are read out for one of its cells: a part has its own, so that no page repeats a long text. */
export function spokenText(statement: Statement, { kind, part }: Cell): string {
  const { text } = statement;
  if (part !== undefined) return text.slice(part.from, part.to).trim();
  return kind !== "full" && text.length > LONG ? labelTextOf(statement) : text;
}
