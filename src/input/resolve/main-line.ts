import type { Located } from "../../diagnostic.ts";
import type { Inference, Statement, StatementId } from "../../model/map.ts";
import type { Reading } from "../schema/shape.ts";

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
      ? `\`${above}\` stands twice in the main line.`
      : `No inference leads from \`${below.value}\` to \`${above}\`, so \`main\` names no path.`;
  reading.report("main-no-path", below.range, message, hint());

  function hint(): string {
    const upwards = line.every(({ value }, index) => index === 0 || leads(line[index - 1]!.value, value));
    if (upwards) return "begin with the main conclusion, and go down to what leads to it";
    const premises = inferences.flatMap((one) =>
      one.target.kind === "support" && one.target.statement === above ? one.from : [],
    );
    const named = [...new Set(premises)].filter((id) => roles.has(id)).map((id) => `\`${id}\``);
    if (named.length === 0) return `nothing with an id leads to \`${above}\`: end the line there`;
    return `what leads to \`${above}\`: ${named.slice(0, MOST).join(", ")}${named.length > MOST ? ", …" : ""}`;
  }
}

const MOST = 6;
