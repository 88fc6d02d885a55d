import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { summaryAsJson } from "../src/cli/session/run-summary.ts";

const read = (name: string) => readFileSync(new URL(`../src/guides/corpus/${name}`, import.meta.url), "utf8");

test("the workflow sums up everything that a part that draws says", () => {
  const said = summaryAsJson({ maps: [], faulty: [], leftOver: [], deleted: [], failures: [], misnamed: 0 });
  // Only `--check` and `--prune` say these.
  const others = new Set(["stale", "missing", "leftOver", "deleted"]);
  const wanted = Object.keys(JSON.parse(said) as object).filter((key) => !others.has(key));
  const [, total] = /total = (\{.*\})/u.exec(read("Snakefile"))!;
  expect(Object.keys(JSON.parse(total!) as object).toSorted()).toEqual(wanted.toSorted());
});

test("the profiles for Snakemake 7 and 8 ask Slurm for the same", () => {
  const seven = parse(read("profiles/slurm/config.yaml")) as Record<string, unknown>;
  const eight = parse(read("profiles/slurm/config.v8+.yaml")) as Record<string, unknown>;
  const { "cluster-sync": submit, "default-resources": list, ...shared } = seven;
  expect(submit).toMatch(/^sbatch --wait /u);
  const resources = (list as string[]).map((one) => one.split("="));
  const numbers = resources.map(([name, value]) => [name, Number(value)]);
  expect(eight).toEqual({ ...shared, executor: "slurm", "default-resources": Object.fromEntries(numbers) });
});
