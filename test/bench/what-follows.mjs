/**
 * The time of verdicts and of all single what-ifs, as CPU time of the best of some runs, warm: node test/bench/what-follows.mjs
 * after a build. Of maps in which every statement rests on about two others, and of steps that undercut each other in a row.
 */
import { hangsOn, verdictsOf } from "../../dist/index.js";

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

function best(times, run) {
  let least = Infinity;
  for (let time = 0; time < times; time++) {
    const start = cpu();
    run();
    least = Math.min(least, cpu() - start);
  }
  return `${least.toFixed(1)} ms`;
}

/** Every claim has two reasons; every fifth step is an objection, and every seventh is undercut. */
function tree(count) {
  const isPremise = (index) => 2 * index + 2 >= count;
  const inferences = Array.from({ length: count - 1 }, (_, index) => {
    const from = index + 1;
    const kind = from % 5 === 0 && !isPremise(Math.floor((from - 1) / 2)) ? "attack" : "support";
    return { from: [`s${from}`], target: { kind, statement: `s${Math.floor((from - 1) / 2)}` } };
  }).map((one, index) =>
    index % 7 === 6 ? { ...one, target: { kind: "undercut", inference: index - 1 } } : one,
  );
  const concluded = new Set(
    inferences.flatMap(({ target }) => (target.kind === "support" ? [target.statement] : [])),
  );
  const statements = Array.from({ length: count }, (_, index) => ({
    id: `s${index}`,
    role: concluded.has(`s${index}`) ? "conclusion" : "premise",
  }));
  return { statements, inferences, rivals: [] };
}

function row(count) {
  const premises = Array.from({ length: count - 1 }, (_, index) => ({ id: `p${index}`, role: "premise" }));
  const inferences = premises.map(({ id }, index) => ({
    from: [id],
    target: index === 0 ? { kind: "support", statement: "s0" } : { kind: "undercut", inference: index - 1 },
  }));
  return { statements: [{ id: "s0", role: "conclusion" }, ...premises], inferences, rivals: [] };
}

for (const [name, made] of Object.entries({ tree, row }))
  for (const count of [1_000, 10_000]) {
    const argument = made(count);
    const verdicts = best(9, () => verdictsOf(argument));
    const singles = best(3, () => hangsOn(argument, "s0", 0));
    process.stdout.write(
      `${name} of ${count} statements: verdicts ${verdicts}, single what-ifs ${singles}\n`,
    );
  }
