/**
 * The library in a process that has been running for a while, from YAML to the bytes of an SVG, beside bare ELK:
 * the whole map as one flat graph of the same blocks, laid out with the same options.
 *
 * Three maps of a size take turns, so that nothing remembered of the last drawing helps with the next.
 */
import { inChild } from "./child.mjs";
import { median, ratio, short, spread, table } from "./numbers.mjs";

const SIZES = [10, 40, 100, 300, 1_000, 3_000, 10_000];
const WITH_GROUPS = [300];
/** s that one layout of bare ELK may take. */
const LIMIT = 120;

const PHASES = ["ms", "cpu", "read", "elk", "rest", "write"];

export async function warm({ dist, quick }) {
  const inputs = [
    ...(quick ? [40, 300] : SIZES).map((count) => ({ count, groups: false })),
    ...(quick ? [] : WITH_GROUPS).map((count) => ({ count, groups: true })),
  ];
  const measured = [];
  for (const { count, groups } of inputs) {
    const seeds = count <= 1_000 ? [1, 2, 3] : [1];
    const times = quick ? { warmUp: 2, budget: 4 } : { warmUp: 6, budget: 15 };
    const task = { dist, count, groups, seeds, bare: true, least: 3, ...times };
    let { samples, late } = await inChild("warm-child.mjs", task, quick ? 20 : LIMIT);
    let bare = { failure: samples.find(({ failure }) => failure !== undefined)?.failure };
    if (late === "bare") {
      bare = { failure: `over ${LIMIT} s`, least: LIMIT * 1000 };
      ({ samples } = await inChild("warm-child.mjs", { ...task, bare: false }, LIMIT * 10));
    }
    const of = (who, key) => samples.filter((one) => one.who === who && one.warm).map((one) => one[key]);
    const ours = Object.fromEntries(PHASES.map((key) => [key, of("hence", key)]));
    if (bare.failure === undefined) {
      bare = {
        ms: of("bare", "ms"),
        wallRatio: ratio(ours.ms, of("bare", "ms")),
        cpuRatio: ratio(ours.cpu, of("bare", "cpu")),
      };
    }
    measured.push({ count, groups, ours, bare });
  }
  return measured;
}

export function warmTable(measured) {
  const head = [
    "statements",
    "runs",
    "hence ms",
    "read",
    "ELK",
    "rest of layout",
    "write",
    "bare ELK ms",
    "× wall",
    "× CPU",
  ];
  return table(
    head,
    measured.map(({ count, groups, ours, bare }) => [
      `${count}${groups ? " in groups" : ""}`,
      ours.ms.length,
      spread(ours.ms),
      ...["read", "elk", "rest", "write"].map((key) => short(median(ours[key]))),
      bare.failure ?? spread(bare.ms),
      ...(bare.failure === undefined ? [short(bare.wallRatio), short(bare.cpuRatio)] : ["", ""]),
    ]),
  );
}

export function warmBars(measured) {
  const most = 1.5;
  return measured
    .filter(({ count, groups }) => count >= 40 && !groups)
    .map(({ count, ours, bare }) => ({
      bar: `warm, ${count} statements, svg: at most ${most} × bare ELK`,
      found:
        bare.failure === undefined
          ? `${short(bare.wallRatio)} × wall, ${short(bare.cpuRatio)} × CPU`
          : `${short(median(ours.ms) / 1000)} s; bare ELK ${bare.failure}`,
      // Where bare ELK gives up, any time will do; where it only takes too long, ours must not.
      reached:
        bare.failure === undefined
          ? bare.wallRatio <= most
          : median(ours.ms) <= most * (bare.least ?? Infinity),
    }));
}
