import type { Fix, Located, Range } from "../../../diagnostic.ts";
import { isId, readOutsideId } from "../../../model/ids.ts";
import type { Target } from "../../../model/map.ts";
import { replacing } from "../../fix/advice.ts";
import type { Lines } from "../../lines.ts";
import type { InferenceEntry } from "../../schema/schema.ts";
import { attacksByEnds, supportsChain } from "./by-ends.ts";
import { reportUnknown } from "./links.ts";
import type { Links } from "./links.ts";

/** What an inference leads to. An undercut inference is counted as it stands in the file. */
export function targetOf(entry: InferenceEntry, links: Links): Target | undefined {
  const { to, against } = entry;
  return to ? supported(to, entry, links) : against && attacked(against, links);
}

function supported(wanted: Located<string>, entry: InferenceEntry, links: Links): Target | undefined {
  const { from } = entry;
  const { names, roles, reading, concluded } = links;
  const { value: id, range } = wanted;
  if (names.has(id)) {
    const fix = againstInstead(range, reading.lines);
    reading.report("unknown-id", range, `\`${id}\` is an inference; only a conclusion can be supported.`, {
      hint: `to attack it, write \`against: ${id}\``,
      ...(fix && { fix }),
    });
    return undefined;
  }
  const role = roles.get(id);
  const outside = readOutsideId(id);
  if (role === "premise" && from?.some((one) => one?.kind === "id" && one.id.value === id)) {
    reading.report(
      "premise-concluded",
      range,
      `The premise \`${id}\` is concluded from itself.`,
      "remove this step",
    );
  } else if (role === "premise" && outside) {
    const message = `\`${id}\` is stated in another file, and what leads to it belongs there.`;
    const hint = `write this inference in the file \`${outside.use}\``;
    reading.report("premise-concluded", range, message, hint);
  } else if (role === "premise") {
    concluded.add(wanted, entry);
  } else if (role === undefined && !supportsChain(wanted, links)) {
    reportUnknown(wanted, roles.keys(), "declare it under `conclusions`", "conclusion", links);
  }
  return role && { kind: "support", statement: id };
}

/** An attack is the opposite of a support, so the author has to confirm this fix. */
function againstInstead(range: Range, lines: Lines): Fix | undefined {
  const before = lines.text.slice(0, range.start.offset).slice(-64);
  const [, key, gap] = /\b(to)(:\s+)$/.exec(before) ?? [];
  if (key === undefined || gap === undefined) return undefined;
  const end = range.start.offset - gap.length;
  return {
    ...replacing("Write `against` instead of `to`", lines.range(end - 2, end), "against"),
    asks: true,
  };
}

function attacked(against: Located<string>, links: Links): Target | undefined {
  const { names, roles } = links;
  const inference = names.get(against.value);
  if (inference !== undefined) return { kind: "undercut", inference };
  if (roles.has(against.value)) return { kind: "attack", statement: against.value };
  if (attacksByEnds(against, links)) return undefined;
  const known = [...roles.keys(), ...names.keys()];
  reportUnknown(
    against,
    known,
    isId(against.value)
      ? `\`against\` names a statement or an inference: if it is one, write \`id: ${against.value}\` in the inference that is meant`
      : "`against` names a statement or the `id` of an inference",
    "statement",
    links,
  );
  return undefined;
}
