import { readMap } from "../../src/input/index.ts";
import type { ArgumentMap, Inference } from "../../src/model/map.ts";

/** What a file in another notation comes to, in a form that is easy to compare. */
export function readForeign(path: string, text: string) {
  const { map, losses, diagnostics } = readMap({ path, text });
  const problems = diagnostics.filter(({ code }) => code !== "not-carried-over");
  return {
    map,
    losses: Object.fromEntries(losses.map(({ kind, count }) => [kind, count])),
    problems: problems.map(
      ({ code, range, message }) => `${range.start.line}:${range.start.column} ${code}: ${message}`,
    ),
    hints: problems.map(({ hint }) => hint),
    statements: map === undefined ? [] : statementsOf(map),
    steps: map === undefined ? [] : map.inferences.map((one) => stepOf(one, map)),
  };
}

/** "id: text", with a star for conclusions. */
const statementsOf = ({ statements }: ArgumentMap): string[] =>
  statements.map(({ id, role, text }) => `${id}${role === "conclusion" ? "*" : ""}: ${text}`);

/** "a + b -> c", "a -| c", "a -| (b -> c)", and the scheme. */
export function stepOf({ from, target, scheme }: Inference, map: ArgumentMap): string {
  const goal =
    target.kind === "undercut" ? `(${bare(map.inferences[target.inference]!, map)})` : target.statement;
  return `${from.join(" + ")} ${target.kind === "support" ? "->" : "-|"} ${goal}${scheme === undefined ? "" : ` [${scheme}]`}`;
}

const bare = (one: Inference, map: ArgumentMap): string => stepOf({ ...one, scheme: undefined }, map);
