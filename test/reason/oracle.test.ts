import { expect, test } from "vitest";
import { verdictsOf } from "../../src/reason/evaluate.ts";
import { randomArgument } from "./arguments.ts";
import { labelled } from "./dung.ts";

/** Of each kind; all seeds are used once, so that more tries more maps. */
const MAPS = Number(process.env["HENCE_ARGUMENTS"] ?? 5_000);

test.each([
  ["small", 2, 4],
  ["with many attacks", 4, 9],
  ["of ten statements", 10, 12],
  ["dense", 7, 16],
])("%s: the rules say what the grounded extension says", (_name, statements, steps) => {
  const seen = new Map<string, number>();
  for (let seed = 1; seed <= MAPS; seed++) {
    const argument = randomArgument(seed * 31 + steps, { statements, steps });
    const [found, wanted] = [verdictsOf(argument), labelled(argument)];
    for (const [id, verdict] of wanted.statements) {
      if (found.statements.get(id) !== verdict)
        expect.fail(
          `seed ${seed}: ${id} is ${found.statements.get(id)}, not ${verdict}, in\n${JSON.stringify(argument, null, 1)}`,
        );
      seen.set(verdict, (seen.get(verdict) ?? 0) + 1);
    }
    if (found.steps.join() !== wanted.steps.join())
      expect.fail(`seed ${seed}: steps ${found.steps.join()} and not ${wanted.steps.join()}`);
  }
  // Each verdict is frequent, so that agreement says something.
  for (const verdict of ["holds", "fails", "open"]) expect(seen.get(verdict)).toBeGreaterThan(MAPS / 4);
});
