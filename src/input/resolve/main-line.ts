import { replacing } from "../fix/advice.ts";
import type { Advice, Located } from "../../diagnostic.ts";
import type { Inference, Statement, StatementId } from "../../model/map.ts";
import type { Reading } from "../shape.ts";

/** The main line is a path: each statement leads to the one before it by one inference. The first break is reported. */
export function checkMainLine(
  line: readonly Located<StatementId>[],
  inferences: readonly Inference[],
  roles: ReadonlyMap<StatementId, Statement["role"]>,
  reading: Reading,
): void {
  if (line.some(({ value }) => !roles.has(value))) return;
  const leads = (from: StatementId, to: StatementId) =>
    inferences.some(
      (one) => one.target.kind === "support" && one.target.statement === to && one.from.includes(from),
    );
  const next = line.findIndex(({ value }, index) => index > 0 && !leads(value, line[index - 1]!.value));
  if (next < 0) return;
  const [above, below] = [line[next - 1]!.value, line[next]!];
  const message =
    above === below.value
      ? `\`${above}\` is in the main line twice.`
      : `\`main\` goes from \`${above}\` down to \`${below.value}\`, but no inference leads from \`${below.value}\` to \`${above}\`.`;
  reading.report("main-no-path", below.range, message, hint());

  function naming(between: readonly StatementId[]): Advice {
    const hint = `name what is between them too: ${[above, ...between, below.value].join(", ")}`;
    const at = below.range.start.offset;
    if (!/[[,] *$/u.test(reading.lines.text.slice(0, at))) return { hint };
    const fix = replacing(
      "Name what is between them",
      reading.lines.range(at, at),
      `${between.join(", ")}, `,
    );
    return { hint, fix: { ...fix, asks: true } };
  }

  function turned(): Advice {
    const wish = "begin with the main conclusion, and go down to what leads to it";
    const [first, last] = [line[0]!.range, line.at(-1)!.range];
    const ids = line.map(({ value }) => value).toReversed();
    const range = reading.lines.range(first.start.offset, last.end.offset);
    const written = reading.lines.text.slice(first.start.offset, last.end.offset);
    const isPlain = written.replaceAll(/\s*,\s*/gu, ",") === line.map(({ value }) => value).join(",");
    return isPlain
      ? {
          hint: `${wish}: ${ids.join(", ")}`,
          fix: replacing("Turn the main line round", range, ids.join(", ")),
        }
      : { hint: wish };
  }

  function hint(): string | Advice {
    if (inferences.length === 0 && !/^inferences:[^\S\n]*(?:#.*)?\n[^\S\n]/mu.test(reading.lines.text))
      return NO_STEPS;
    const upwards = line.every(({ value }, index) => index === 0 || leads(line[index - 1]!.value, value));
    if (upwards) return turned();
    const between = pathBetween(above, below.value, inferences);
    if (between !== undefined && !line.some(({ value }) => between.includes(value))) return naming(between);
    const premises = inferences.flatMap((one) =>
      one.target.kind === "support" && one.target.statement === above ? one.from : [],
    );
    const named = [...new Set(premises)].filter((id) => roles.has(id)).map((id) => `\`${id}\``);
    if (named.length === 0) return `nothing with an id leads to \`${above}\`: end the line there`;
    return `what leads to \`${above}\`: ${named.slice(0, MOST_NAMED).join(", ")}${named.length > MOST_NAMED ? ", …" : ""}`;
  }
}

const NO_STEPS =
  "this map has no inferences: write them under `inferences:`, each as `- { from: […], to: … }`";
const MOST_NAMED = 6;

/** The shortest way of support from one statement down to another, without both; undefined if there is none. */
function pathBetween(
  above: StatementId,
  below: StatementId,
  inferences: readonly Inference[],
): readonly StatementId[] | undefined {
  const over = new Map<StatementId, StatementId>([[above, above]]);
  for (const id of over.keys())
    for (const { target, from } of inferences)
      if (target.kind === "support" && target.statement === id)
        for (const premise of from) if (!over.has(premise)) over.set(premise, id);
  if (above === below || !over.has(below)) return undefined;
  const path: StatementId[] = [];
  for (let id = over.get(below)!; id !== above; id = over.get(id)!) path.unshift(id);
  return path;
}
