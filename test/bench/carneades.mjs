/**
 * Compares verdicts with the labels that the examples of Carneades 4 expect: node test/bench/carneades.mjs FOLDER, where
 * FOLDER has its `examples/AGs/YAML`. The examples are read where they are; none of them belongs to this project.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { verdictsOf } from "../../dist/index.js";

const LABELS = { in: "holds", out: "fails", undecided: "open" };
const STANDARDS = { PE: "preponderance", CCE: "clear", BRD: "beyond-doubt" };

/** An argument graph as the rules read it, and what of it they have no words for. */
function argumentOf({
  statements = {},
  arguments: steps = {},
  issues = {},
  assumptions,
  argument_schemes: schemes,
}) {
  const lost = new Set();
  const texts = statements ?? {};
  const assumed = new Set(
    [
      ...(assumptions ?? []),
      ...Object.entries(texts).flatMap(([id, one]) => (one?.assumed === true ? [id] : [])),
    ].map(plain),
  );
  const ids = new Set([...Object.keys(texts), ...assumed].map(plain));
  const all = Object.values(steps ?? {}).map((one) => ({
    ...one,
    premises: Array.isArray(one.premises) ? one.premises : Object.values(one.premises ?? {}),
  }));
  for (const { premises, conclusion, undercutter } of all)
    for (const id of [...premises, conclusion, undercutter]) if (id !== undefined) ids.add(plain(id));
  const groups = Object.values(issues ?? {}).map(({ positions = [], standard = "PE" }) => ({
    positions: positions.map(plain),
    standard: STANDARDS[standard],
  }));
  for (const { positions } of groups) for (const id of positions) ids.add(id);
  // A position beside one that is assumed is out from the beginning.
  const settled = groups.filter(({ positions }) => positions.some((id) => assumed.has(id)));
  const out = new Set(settled.flatMap(({ positions }) => positions.filter((id) => !assumed.has(id))));
  const open = groups.filter((group) => !settled.includes(group));
  const standards = new Map(open.flatMap(({ positions, standard }) => positions.map((id) => [id, standard])));

  const inferences = [];
  const always = "always";
  const constants = new Map((schemes ?? []).map((one) => [one.id, one.weight]));
  for (const { premises, conclusion, undercutter, scheme } of all) {
    const goal = plain(conclusion);
    const target = { kind: "support", statement: goal };
    const from = premises.length === 0 ? [always] : premises.map(plain);
    const weight = weightOf(scheme, premises.length, goal);
    const own = [];
    if (scheme === "convergent")
      for (const one of from) own.push(inferences.push({ from: [one], target, weight }) - 1);
    else own.push(inferences.push({ from, target, weight }) - 1);
    if (undercutter !== undefined)
      for (const inference of own)
        inferences.push({ from: [plain(undercutter)], target: { kind: "undercut", inference } });
  }
  return {
    argument: {
      statements: [
        { id: always, role: "premise" },
        ...[...ids].map((id) =>
          assumed.has(id)
            ? { id, role: "premise" }
            : out.has(id)
              ? { id, role: "premise", stance: "denied" }
              : { id, role: "conclusion", standard: standards.get(id) },
        ),
      ],
      inferences,
      rivals: open.map(({ positions }) => positions).filter(({ length }) => length > 1),
    },
    lost,
  };

  function weightOf(scheme, count, goal) {
    if (scheme === "cumulative") lost.add("weights that grow with the premises that hold (`cumulative`)");
    if (scheme === "factorized") {
      const group = groups.find(({ positions }) => positions.includes(goal))?.positions ?? [goal];
      const premises = all
        .filter((one) => group.includes(plain(one.conclusion)))
        .flatMap((one) => one.premises);
      return count / new Set(premises.map(plain)).size;
    }
    const weight = constants.get(scheme);
    if (typeof weight?.constant === "number") return weight.constant;
    if (weight !== undefined) lost.add("weighing functions (criteria, preferences)");
    return undefined;
  }
}

/** Terms are compared without their blanks. */
const plain = (term) => String(term).replace(/\s+/gu, "");

const [folder] = process.argv.slice(2);
let [files, labels, agree] = [0, 0, 0];
const differing = [];
for (const name of readdirSync(folder).filter((one) => /\.ya?ml$/u.test(one))) {
  const graph = parse(readFileSync(join(folder, name), "utf8")) ?? {};
  const tests = Object.entries(graph.tests ?? {}).flatMap(([label, ids]) =>
    (ids ?? []).map((id) => [plain(id), LABELS[label]]),
  );
  if (tests.length === 0) continue;
  files += 1;
  const { argument, lost } = argumentOf(graph);
  const { statements } = verdictsOf(argument);
  for (const [id, wanted] of tests) {
    labels += 1;
    const found = statements.get(id);
    if (found === wanted) {
      agree += 1;
      continue;
    }
    const derives = (graph.argument_schemes ?? []).length > 0;
    differing.push([
      name,
      id,
      wanted,
      found ?? "is in no argument",
      [...lost, ...(derives ? ["derives its arguments with rules"] : [])],
    ]);
  }
}
process.stdout.write(`${files} files, ${labels} labels, ${agree} agree.\n`);
for (const [name, id, wanted, found, why] of differing)
  process.stdout.write(
    `${name}: ${id} ${found}, expected ${wanted}${why.length > 0 ? `; ${why.join("; ")}` : ""}\n`,
  );
