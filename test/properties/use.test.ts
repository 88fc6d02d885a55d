import fc from "fast-check";
import { expect, test } from "vitest";
import { chance } from "../../src/documents/random.ts";
import { toYaml } from "../../src/input/format/write.ts";
import { STANCES } from "../../src/model/choices.ts";
import type { ArgumentMap, Inference, StatementId } from "../../src/model/map.ts";
import { check } from "../../src/pipeline.ts";
import { verdictsOf } from "../../src/reason/evaluate.ts";
import { generated } from "../support/maps.ts";

/** A map with many objections, in which not every premise is granted. */
function mapOf(seed: number): ArgumentMap {
  const random = chance(seed);
  const map = generated(12, { seed, objections: 0.3, shared: 0.2 });
  const stance = () => STANCES[Math.floor(random() * 5)];
  return {
    ...map,
    statements: map.statements.map((one) => (one.role === "premise" ? { ...one, stance: stance() } : one)),
    // What is undercut has an id, and so has every other step: names do not depend on the part.
    inferences: map.inferences.map((one) => ({ ...one, id: `i${one.index}` })),
  };
}

/** The statement, and all that bears on whether it holds. */
function closureOf(first: StatementId, { inferences }: ArgumentMap) {
  const [statements, steps] = [new Set([first]), new Set<number>()];
  for (let size = -1; size !== statements.size + steps.size;) {
    size = statements.size + steps.size;
    for (const { index, from, target } of inferences) {
      const bears =
        target.kind === "undercut" ? steps.has(target.inference) : statements.has(target.statement);
      if (!bears) continue;
      steps.add(index);
      for (const id of from) statements.add(id);
    }
  }
  return { statements, steps };
}

/** Some steps of a map, with the statements of a file, and ids of the other file where it has those. */
function part(map: ArgumentMap, own: (id: StatementId) => boolean, steps: readonly Inference[]): ArgumentMap {
  const places = new Map(steps.map(({ index }, place) => [index, place]));
  const named = (id: StatementId) => (own(id) ? id : `c#${id}`);
  return {
    ...map,
    statements: map.statements.filter(({ id }) => own(id)),
    inferences: steps.map((step, index) => ({
      ...step,
      index,
      from: step.from.map(named),
      target:
        step.target.kind === "undercut"
          ? { ...step.target, inference: places.get(step.target.inference)! }
          : step.target,
    })),
  };
}

test("a map in two files has the verdicts that it has in one", () => {
  let divided = 0;
  fc.assert(
    fc.property(fc.nat({ max: 1e6 }), fc.nat({ max: 11 }), (seed, chosen) => {
      const map = mapOf(seed);
      const errorsIn = (text: string, readText: (name: string) => string | undefined = () => undefined) => {
        const { diagnostics } = check({ path: "m.yaml", text }, readText);
        return diagnostics.filter(({ severity, code }) => severity === "error" && code !== "no-statements");
      };
      fc.pre(errorsIn(toYaml(map)).length === 0);
      const first = map.statements[chosen]!.id;
      const { statements, steps } = closureOf(first, map);
      const common = part(
        map,
        (id) => statements.has(id),
        map.inferences.filter(({ index }) => steps.has(index)),
      );
      const main = part(
        map,
        (id) => !statements.has(id),
        map.inferences.filter(({ index }) => !steps.has(index)),
      );
      const files: Readonly<Record<string, string>> = { "c.yaml": toYaml(common) };
      const text = `use: { c: c.yaml }\n${toYaml(main)}`;
      const readText = (name: string) => files[name];
      expect(errorsIn(text, readText)).toEqual([]);
      const { value } = check({ path: "m.yaml", text }, readText);
      const whole = verdictsOf(map).statements;
      const found = verdictsOf(value!).statements;
      for (const [id, verdict] of found) expect([id, verdict]).toEqual([id, whole.get(id.replace("c#", ""))]);
      if ([...found.keys()].some((id) => id.startsWith("c#"))) divided += 1;
    }),
    { numRuns: 150 },
  );
  expect(divided).toBeGreaterThan(20);
});
