import { scalarText } from "../../input/words/scalar-style.ts";
import type { ArgumentMap, Inference } from "../../model/map.ts";
import { exchangeFormat } from "./exchange.ts";
import { inferenceNames } from "./names.ts";

const yaml = (text: string): string => scalarText(text, false);
const inList = (text: string): string => scalarText(text, true);
const listOf = (ids: readonly string[]): string => `[${ids.map(inList).join(", ")}]`;

/** By their roles, where each has one. */
const premisesOf = ({ from, roles }: Inference): string =>
  roles !== undefined && from.every((id) => roles.has(id))
    ? `{ ${from.map((id) => `${inList(roles.get(id)!)}: ${inList(id)}`).join(", ")} }`
    : listOf(from);

/** The id of the negation of a statement. */
const negated = (id: string): string => `¬${id}`;

/** Objections to statements are arguments for their negation, with an issue between the two. */
export const carneades = exchangeFormat(
  {
    extension: "carneades.yaml",
    mime: "application/yaml",
    summary: "the argument in the YAML of Carneades 4",
    carried: {
      map: ["title", "caption"],
      statement: ["text", "stance"],
      inference: ["scheme", "weight"],
      roles: true,
      rivals: true,
    },
  },
  (map, lose) => {
    const nameOf = inferenceNames(map, "a");
    const undercutters = new Map<number, string>();
    const denied = new Set<string>();
    const lines: string[] = [];
    for (const { stance } of map.statements)
      if (stance !== undefined && stance !== "granted") lose(`stances that are ${stance}`);
    for (const inference of map.inferences) {
      const { from, target, scheme, weight } = inference;
      if (target.kind === "undercut") {
        if (from.length === 1 && !undercutters.has(target.inference))
          undercutters.set(target.inference, from[0]!);
        else lose("objections to steps that have several premises, or are not the only one");
        lose("roles of premises", inference.roles?.size ?? 0);
        if (scheme !== undefined || weight !== undefined) lose("schemes and weights of objections to steps");
        continue;
      }
      if (target.kind === "attack") denied.add(target.statement);
      lines.push(`  ${yaml(nameOf(inference))}:`);
      lines.push(
        `    conclusion: ${yaml(target.kind === "attack" ? negated(target.statement) : target.statement)}`,
      );
      lines.push(`    premises: ${premisesOf(inference)}`);
      if (scheme !== undefined) lines.push(`    scheme: ${yaml(scheme)}`);
      if (weight !== undefined) lines.push(`    weight: ${weight}`);
      lines.push(`@${inference.index}`);
    }
    lose("objections to statements, now arguments for their negation", denied.size);
    const all = lines.flatMap((line) => {
      if (!line.startsWith("@")) return [line];
      const undercutter = undercutters.get(Number(line.slice(1)));
      return undercutter === undefined ? [] : [`    undercutter: ${yaml(undercutter)}`];
    });
    return [
      ...facts(map),
      ...statements(map, denied),
      ...issues(map, denied),
      ...(all.length === 0 ? [] : ["arguments:", ...all]),
      ...assumptions(map),
    ]
      .map((line) => `${line}\n`)
      .join("");
  },
);

function facts({ title, caption }: ArgumentMap): string[] {
  return [
    "meta:",
    `  title: ${yaml(title ?? "Without a title")}`,
    ...(caption === undefined ? [] : [`  notes: ${yaml(caption)}`]),
  ];
}

function statements({ statements: all }: ArgumentMap, denied: ReadonlySet<string>): string[] {
  const lines = all.flatMap(({ id, text }) => [
    `  ${yaml(id)}: ${yaml(text)}`,
    ...(denied.has(id) ? [`  ${yaml(negated(id))}: ${yaml(`It is not so: ${text}`)}`] : []),
  ]);
  return lines.length === 0 ? [] : ["statements:", ...lines];
}

function issues({ rivals }: ArgumentMap, denied: ReadonlySet<string>): string[] {
  const groups = [...rivals, ...[...denied].map((id) => [id, negated(id)])];
  return groups.length === 0
    ? []
    : ["issues:", ...groups.map((group, index) => `  i${index + 1}: { positions: ${listOf(group)} }`)];
}

function assumptions({ statements: all }: ArgumentMap): string[] {
  const granted = all.filter(({ stance }) => stance === "granted").map(({ id }) => id);
  return granted.length === 0 ? [] : [`assumptions: ${listOf(granted)}`];
}
