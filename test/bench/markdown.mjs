/** A page with ten maps by remark, drawn and built again from what is kept, beside the same page without maps. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { interleaved } from "./cold.mjs";
import { mapOf, random, WORDS } from "./maps.mjs";
import { median, ratio, short, spread, table } from "./numbers.mjs";

const CHILD = fileURLToPath(new URL("markdown-child.mjs", import.meta.url));
const MAPS = 10;
const STATEMENTS = 15;
/** As in a report: some of it stands around each map. */
const PARAGRAPHS = 3;
const WORDS_EACH = 90;

export async function markdown({ dist, work, quick }) {
  const cwd = join(work, "markdown");
  mkdirSync(cwd, { recursive: true });
  const cache = join(cwd, "cache");
  const page = (name, figure) => {
    const path = join(cwd, name);
    writeFileSync(path, pageOf(figure));
    return path;
  };
  const plain = page("plain.md", () => "");
  const fences = page("fences.md", (seed) => `\`\`\`hence\n${mapOf(STATEMENTS, { seed })}\`\`\`\n\n`);
  const files = page("files.md", (seed) => {
    writeFileSync(join(cwd, `${seed}.yaml`), mapOf(STATEMENTS, { seed }));
    return `\`\`\`hence file=${seed}.yaml\n\`\`\`\n\n`;
  });
  const builds = {
    plain: [CHILD, plain],
    code: [CHILD, fences],
    fences: [CHILD, fences, dist, cache],
    files: [CHILD, files, dist, cache],
  };
  const run = async (commands, budget) => {
    const samples = await interleaved(commands, join(cwd, "output"), { least: 1, budget });
    for (const { failure } of Object.values(samples)) if (failure !== undefined) throw new Error(failure);
    return Object.fromEntries(Object.entries(samples).map(([name, { runs }]) => [name, runs]));
  };
  const first = [];
  for (let round = 0; round < (quick ? 1 : 3); round++) {
    rmSync(cache, { recursive: true, force: true });
    first.push(...(await run({ first: builds.fences }, 0)).first);
  }
  await run(builds, 0);
  return { first, ...(await run(builds, quick ? 10 : 60)) };
}

function pageOf(figure) {
  const next = random(1);
  const word = () => WORDS[Math.floor(next() * WORDS.length)];
  const paragraph = () => `${Array.from({ length: WORDS_EACH }, word).join(" ")}.\n\n`;
  return Array.from({ length: MAPS }, (_, i) => {
    const text = Array.from({ length: PARAGRAPHS }, paragraph).join("");
    return `## Part ${i + 1}\n\n${text}${figure(i + 1)}`;
  }).join("");
}

/** What each build is measured against. */
const ROWS = {
  plain: { name: "without maps" },
  code: { name: "maps as code, without the plugin" },
  first: { name: "maps in fences, drawn" },
  fences: { name: "maps in fences, again", base: "code" },
  files: { name: "maps in files, again", base: "plain" },
};

const cpuOf = (samples, key) => samples[key].map(({ cpu }) => cpu);
const times = (samples, key) => ratio(cpuOf(samples, key), cpuOf(samples, ROWS[key].base));

export function markdownTable(samples) {
  return table(
    [`${MAPS} maps of ${STATEMENTS} statements`, "runs", "wall s", "CPU s", "× CPU"],
    Object.entries(ROWS).map(([key, { name, base }]) => [
      name,
      samples[key].length,
      spread(samples[key].map(({ wall }) => wall)),
      spread(cpuOf(samples, key)),
      base === undefined ? "" : `${short(times(samples, key))} of ${ROWS[base].name}`,
    ]),
  );
}

export function markdownBars(samples) {
  const first = median(samples.first.map(({ wall }) => wall));
  return [
    {
      bar: `Markdown, ${MAPS} maps: the first build at most 2 s`,
      found: `${short(first)} s`,
      reached: first <= 2,
    },
    ...Object.entries(ROWS)
      .filter(([, { base }]) => base !== undefined)
      .map(([key, { name, base }]) => ({
        bar: `Markdown, ${name}: at most 1.2 × ${ROWS[base].name}`,
        found: `${short(times(samples, key))} × CPU`,
        reached: times(samples, key) <= 1.2,
      })),
  ];
}
