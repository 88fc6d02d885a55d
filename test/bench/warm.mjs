/**
 * The library in a process that has been running for a while, from YAML to the bytes of an SVG, beside bare ELK on the
 * whole map as one flat graph of the same blocks: `same`, the very graph and options that hence hands to ELK, which
 * tell it how high each block stands; and `own`, where ELK finds the heights itself.
 *
 * Every round draws another map of the size, so that what is remembered of the last one hardly helps; words do recur.
 */
import { inChild } from "./child.mjs";
import { median, ratio, short, spread, table } from "./numbers.mjs";

const SIZES = [10, 40, 100, 300, 1_000, 3_000, 10_000];
const WITH_GROUPS = [300];
const BARE = ["same", "own"];
const PHASES = ["ms", "cpu", "read", "elk", "rest", "write"];

export async function warm({ dist, quick }) {
  const inputs = [
    ...(quick ? [40, 300] : SIZES).map((count) => ({ count, groups: false })),
    ...(quick ? [] : WITH_GROUPS).map((count) => ({ count, groups: true })),
  ];
  const measured = [];
  for (const { count, groups } of inputs) {
    const times = quick ? { warmUp: 2, budget: 4 } : { warmUp: 6, budget: 15 };
    measured.push({
      count,
      groups,
      ...(await compare({ dist, count, groups, least: 3, ...times }, quick ? 20 : 120)),
    });
  }
  return measured;
}

/** `limit`: how long one layout of bare ELK may take, in s. What takes longer is left out, and all is measured anew. */
async function compare(task, limit) {
  const failures = {};
  for (;;) {
    const bare = BARE.filter((who) => failures[who] === undefined);
    const { samples, late } = await inChild(
      "warm-child.mjs",
      { ...task, bare },
      bare.length > 0 ? limit : limit * 10,
    );
    if (late === "hence") throw new Error(`${task.count} statements took hence more than ${limit} s`);
    const failed = samples.find(({ failure }) => failure !== undefined);
    if (late !== undefined) failures[late] = { failure: `over ${limit} s`, atLeast: limit * 1000 };
    else if (failed !== undefined) failures[failed.who] = { failure: failed.failure };
    else return result(samples, bare, failures);
  }
}

function result(samples, bare, failures) {
  const of = (who, key) => samples.filter((one) => one.who === who && one.warm).map((one) => one[key]);
  const ours = Object.fromEntries(PHASES.map((key) => [key, of("hence", key)]));
  const theirs = (who) => ({
    ms: of(who, "ms"),
    wallRatio: ratio(ours.ms, of(who, "ms")),
    cpuRatio: ratio(ours.cpu, of(who, "cpu")),
  });
  return { ours, ...failures, ...Object.fromEntries(bare.map((who) => [who, theirs(who)])) };
}

export function warmTable(measured) {
  const phases = ["read", "ELK", "rest of layout", "write"];
  const bare = BARE.flatMap((who) => [`bare ELK (${who}) ms`, "× wall", "× CPU"]);
  return table(
    ["statements", "runs", "hence ms", ...phases, ...bare],
    measured.map(({ count, groups, ours, ...found }) => [
      `${count}${groups ? " in groups" : ""}`,
      ours.ms.length,
      spread(ours.ms),
      ...["read", "elk", "rest", "write"].map((key) => short(median(ours[key]))),
      ...BARE.flatMap((who) => {
        const { failure, ms, wallRatio, cpuRatio } = found[who];
        return failure === undefined ? [spread(ms), short(wallRatio), short(cpuRatio)] : [failure, "", ""];
      }),
    ]),
  );
}

export function warmBars(measured) {
  const most = 1.5;
  return measured
    .filter(({ count, groups }) => count >= 40 && !groups)
    .flatMap(({ count, ours, ...found }) =>
      BARE.map((who) => {
        const { failure, wallRatio, cpuRatio, atLeast } = found[who];
        const bar = `warm, ${count} statements, svg: at most ${most} × bare ELK (${who})`;
        if (failure === undefined) {
          const ratios = `${short(wallRatio)} × wall, ${short(cpuRatio)} × CPU`;
          return { bar, found: ratios, reached: wallRatio <= most };
        }
        // Where bare ELK gives up, any time will do; where it only takes too long, ours must not.
        const ms = median(ours.ms);
        return {
          bar,
          found: `${short(ms / 1000)} s; bare: ${failure}`,
          reached: ms <= most * (atLeast ?? Infinity),
        };
      }),
    );
}
