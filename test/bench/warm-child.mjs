/** Draws maps over and over in one process, each time beside bare ELK on the same map. See warm.mjs. */
import api from "elkjs/lib/elk-api.js";
import ELK from "elkjs/lib/elk.bundled.js";
import { serve } from "./child.mjs";
import { load } from "./library.mjs";
import { mapOf } from "./maps.mjs";

/** The time until ELK answers hence is added up here; bare ELK is another copy of the same code. */
const inElk = { ms: 0 };
const { layout } = api.default.prototype;
api.default.prototype.layout = async function timed(...args) {
  const begun = performance.now();
  try {
    return await layout.apply(this, args);
  } finally {
    inElk.ms += performance.now() - begun;
  }
};

serve(async ({ dist, count, groups, seeds, bare, warmUp, least, budget }, send) => {
  const library = await load(dist);
  const elk = new ELK();
  const maps = [];
  for (const seed of seeds) {
    const text = mapOf(count, { seed, groups });
    maps.push({ text, graph: bare ? await library.flatGraph(library.read(text)) : undefined });
  }
  const begun = performance.now();
  const elapsed = () => (performance.now() - begun) / 1000;
  let counted = 0;
  for (let round = 0; counted < least || elapsed() < warmUp + budget; round++) {
    // V8 goes on optimising for some dozens of layouts; of large maps the first one is warm enough.
    const warm = round > 0 && (elapsed() > warmUp || round > 60);
    const { text, graph } = maps[round % maps.length];
    send({ begin: "hence" });
    send({ who: "hence", warm, ...(await used(() => ours(library, text))) });
    if (bare) {
      const copy = structuredClone(graph);
      send({ begin: "bare" });
      send({ who: "bare", warm, ...(await used(() => theirs(elk, copy))) });
    }
    if (warm) counted += 1;
  }
});

/** Wall and CPU time, ms, with whatever else is found out. */
async function used(work) {
  const before = process.cpuUsage();
  const begun = performance.now();
  const found = await work();
  const ms = performance.now() - begun;
  const { user, system } = process.cpuUsage(before);
  return { ms, cpu: (user + system) / 1000, ...found };
}

async function ours(library, text) {
  inElk.ms = 0;
  const begun = performance.now();
  const map = library.read(text);
  const read = performance.now();
  const drawing = await library.draw(map);
  const drawn = performance.now();
  await library.svg(drawing);
  const written = performance.now();
  return { read: read - begun, elk: inElk.ms, rest: drawn - read - inElk.ms, write: written - drawn };
}

async function theirs(elk, graph) {
  try {
    await elk.layout(graph);
    return {};
  } catch (error) {
    return { failure: String(error?.message ?? error).split("\n", 1)[0] };
  }
}
