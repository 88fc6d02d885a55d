import type { Draft } from "../graph/draft.ts";
import { entriesOf, textAt, yamlNotation } from "../yaml-notation.ts";
import type { Entry, Mapping, Node } from "../../node.ts";

const REASON = /^[ \t]{1,2000}["']?(?:r|o|-)\w*["']?\s*:\s*(?:#.*)?$/mu;
const SENTENCE = /^(?:["'](?:[^"' \n]* ){2}|(?:[^\s"'#:-][^\s:]* ){2})[^\n]*:\s*(?:#.*)?$/mu;

/** Claims by their texts, reasons below them, claims below those: the YAML that tools around MindMup read and write. */
export const argmap = yamlNotation(
  "argmap (MindMup)",
  [],
  (text) => REASON.test(text) && SENTENCE.test(text),
  fill,
);

const OF_CLAIMS = new Set(["note"]);
const OF_REASONS = new Set(["label", "strength", "note"]);
const DEEPEST = 200;

function fill(root: Mapping, draft: Draft): void {
  let count = 0;
  const known = new Map<string, string>();

  /** One text is one statement, wherever it stands. */
  function claim({ key, value }: Entry, depth: number): string {
    const implicit = key.value.startsWith("-");
    const text = key.value.replace(/^-\s*/u, "").trim();
    const before = known.get(text);
    const id = before ?? `c${(count += 1)}`;
    if (before === undefined) {
      known.set(text, id);
      draft.statement({ key: id, text, at: key.range, unstated: implicit, note: textAt(value, "note") });
    }
    for (const reason of entriesOf(value))
      if (!OF_CLAIMS.has(reason.key.value)) addReason(reason, id, depth + 1);
    return id;
  }

  function addReason({ key, value }: Entry, target: string, depth: number): void {
    if (depth > DEEPEST) return;
    const claims = entriesOf(value).filter((one) => !OF_REASONS.has(one.key.value));
    const written = textAt(value, "strength");
    const strength = Number(written ?? Number.NaN);
    const isStrength = strength >= 1 && strength <= 5;
    if (written !== undefined && !isStrength) draft.lose("strengths that are not from 1 to 5", key.range);
    draft.step({
      key: `step ${(count += 1)}`,
      from: claims.map((one) => claim(one, depth + 1)),
      kind: /^[o-]/u.test(key.value) ? "attack" : "support",
      target,
      at: key.range,
      scheme: textAt(value, "label"),
      note: textAt(value, "note"),
      weight: isStrength ? strength / 5 : undefined,
    });
  }

  for (const entry of root.entries) if (isClaim(entry.value)) claim(entry, 0);
}

const isClaim = (value: Node): boolean =>
  value.kind === "mapping" || (value.kind === "scalar" && value.value === "");
