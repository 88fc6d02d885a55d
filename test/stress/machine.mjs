/** Ten kinds of faults of the machine while hence works on a folder of maps: nothing is half-written, no map is lost. */
import { spawn } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { random as randomOf } from "../bench/maps.mjs";
import { KINDS, own } from "./machine-kinds.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** A run that takes longer, in s, hangs. */
const LIMIT = 90;
const COMMANDS = [
  ["render", "-f", "svg", "-q"],
  ["render", "-f", "svg", "-q"],
  ["render", "-f", "svg,pdf", "-q"],
  ["fmt", "maps"],
  ["fmt", "--fix", "maps"],
];
const TEMPORARY = /^\.hence-.*\.tmp$/u;

const SOURCE = "All men are mortal, as far as anybody has seen.\n";
/** Not formatted, so that `fmt` has something to write; the fix of `fmt --fix` is the misspelt `premises`. */
const mapOf = (name, version) =>
  `conclusions:   {c: The conclusion ${name} of version ${version}.}
sources: {s: {title: A source, file: source.txt}}
premises:
    p:   {text: All men are mortal., quote: All men are mortal, cite: s}   # it stays
    q:   ${"Many words of a premise that is long enough to be broken. ".repeat(1 + version)}
inferences:
    - {from: [p, q],   to: c}
`;
const versions = Object.fromEntries(
  ["a.yaml", "b.yaml", "c.yaml"].map((name) => [name, [0, 1, 2].map((version) => mapOf(name, version))]),
);

/** Runs every kind so many times; the number of trials with a fault. */
export async function machine({ count = "200", from = "0", jobs = "2", only = "", log, dist }) {
  const kinds = Object.keys(KINDS).filter((name) => name.includes(only));
  const tasks = kinds.flatMap((kind) =>
    Array.from({ length: Number(count) }, (_, i) => ({ kind, seed: Number(from) + i })),
  );
  const results = new Map(kinds.map((kind) => [kind, { trials: 0, ends: {}, faults: 0 }]));
  function conclude() {
    for (const [kind, { trials, ends, faults }] of results)
      console.log(`${kind}: ${trials} trials, ${faults} with faults; ended with ${JSON.stringify(ends)}`);
  }
  process.once("SIGTERM", () => {
    conclude();
    process.exit(1);
  });
  let next = 0;
  await Promise.all(
    Array.from({ length: Number(jobs) }, async () => {
      const base = realpathSync(mkdtempSync(join(tmpdir(), "hence-machine-")));
      try {
        const place = await prepared(base, dist);
        for (let task = tasks[next++]; task !== undefined; task = tasks[next++]) {
          const { end, faults } = await trial(place, task);
          const result = results.get(task.kind);
          result.trials += 1;
          result.ends[end] = (result.ends[end] ?? 0) + 1;
          if (faults.length === 0) continue;
          result.faults += 1;
          const line = `${task.kind}, seed ${task.seed}: ${faults.join("; ")}\n`;
          process.stdout.write(line);
          if (log !== undefined) appendFileSync(log, line);
        }
      } finally {
        rmSync(base, { recursive: true, force: true });
      }
    }),
  );
  conclude();
  return [...results.values()].reduce((sum, { faults }) => sum + faults, 0);
}

/** A copy of the command with a cache of its own, and what each version of each map gives where nothing goes wrong. */
async function prepared(base, dist) {
  // Other users are to run it too.
  chmodSync(base, 0o755);
  mkdirSync(join(base, "dist"));
  for (const name of readdirSync(dist)) {
    const [from, to] = [join(dist, name), join(base, "dist", name)];
    if (lstatSync(from).isFile()) copyFileSync(from, to);
    else if (name !== "cache") symlinkSync(from, to);
  }
  symlinkSync(join(ROOT, "node_modules"), join(base, "node_modules"));
  const place = { base, folder: join(base, "work"), expected: new Map(), span: 500 };
  for (const version of [0, 1, 2]) {
    setUp(place, version);
    const { code, said } = await hence(place, ["render", "-f", "svg,pdf"]).ended;
    if (code !== 0) throw new Error(`a run without a fault ends with ${code}: ${said}`);
    for (const name of readdirSync(join(place.folder, "output"))) {
      const files = place.expected.get(name) ?? [];
      files.push(readFileSync(join(place.folder, "output", name)));
      place.expected.set(name, files);
    }
  }
  setUp(place, 0);
  await hence(place, ["fmt", "maps"]).ended;
  place.formatted = new Map(
    Object.keys(versions).map((name) => [name, readFileSync(join(place.folder, "maps", name), "utf8")]),
  );
  for (const [name, text] of place.formatted)
    if (text === versions[name][0]) throw new Error("fmt changes nothing, so nothing would be tried");
  return place;
}

function setUp({ folder, base, expected }, version) {
  rmSync(folder, { recursive: true, force: true });
  for (const name of ["maps", "output", "cache"]) mkdirSync(join(folder, name), { recursive: true });
  symlinkSync(join(base, "dist"), join(folder, "dist"));
  writeFileSync(join(folder, "hence.yaml"), "checks: { long-text: off }\n");
  writeFileSync(join(folder, "maps/source.txt"), SOURCE);
  for (const [name, texts] of Object.entries(versions))
    writeFileSync(join(folder, "maps", name), texts[version]);
  // The outputs are those of another version, so that there is something to replace.
  for (const [name, files] of expected) writeFileSync(join(folder, "output", name), files[1] ?? files[0]);
}

function hence({ base, folder }, words, { node = [], env = {}, user, fileSize } = {}) {
  const command = [process.execPath, ...node, join(base, "dist", "hence.cjs"), ...words];
  const limited = ["bash", "-c", `ulimit -f ${fileSize}; exec "$@"`, "bash", ...command];
  const [program, ...rest] = fileSize === undefined ? command : limited;
  const child = spawn(program, rest, {
    cwd: folder,
    env: { PATH: process.env.PATH, HENCE_CACHE: join(folder, "cache"), ...env },
    stdio: ["ignore", "pipe", "pipe"],
    ...(user !== undefined && process.getuid?.() === 0 && { uid: user, gid: user }),
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  const ended = new Promise((done, fail) => {
    const timer = setTimeout(() => {
      said += "\nhang";
      child.kill("SIGKILL");
    }, LIMIT * 1000);
    child.on("error", fail);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      done({ code: code ?? signal, said });
    });
  });
  return { child, ended };
}

async function trial(place, { kind, seed }) {
  const { prepare, begin, end, user, watch = false } = KINDS[kind];
  const random = randomOf(seed * 7919 + kind.length);
  for (let i = 0; i < 5; i++) random();
  const { folder } = place;
  setUp(place, 0);
  // A first run of which there is a record and a cache, as usual.
  if (kind.includes("cache") || random() < 0.3) await hence(place, ["render", "-f", "svg", "-q"]).ended;
  setUpOutputs(place);
  if (user !== undefined && process.getuid?.() === 0) own(folder, user);
  const words = watch ? ["render", "--watch", "-f", "svg"] : COMMANDS[Math.floor(random() * COMMANDS.length)];

  const prior = prepare?.({ random, folder }) ?? {};
  let run;
  const during = begin?.({ random, span: place.span, folder, versions, child: () => run.child });
  run = hence(place, words, { user, node: prior.node, env: prior.env, fileSize: prior.fileSize });
  const { code, said } = await run.ended;
  during?.end();
  const faults = [...faultsOfRun(code, said), ...unwhole(place, words, prior.full?.held)];
  end?.(prior);
  if (during?.edits) faults.push(...unwhole(place, words));

  for (const file of temporaries(folder))
    utimesSync(file, new Date(Date.now() - 60_000), new Date(Date.now() - 60_000));
  const again = watch ? ["render", "-f", "svg", "-q"] : words;
  const start = performance.now();
  const healthy = await hence(place, again, { user }).ended;
  place.span = performance.now() - start;
  if (healthy.code !== 0)
    faults.push(`the next run ends with ${healthy.code}: ${healthy.said.slice(0, 300)}`);
  faults.push(...unwhole(place, again).map((fault) => `after the next run: ${fault}`));
  if (again[0] === "render") faults.push(...stale(place, again));
  for (const file of temporaries(folder)) {
    // Only the next watch writes to this folder, and so clears it.
    if (!file.includes("/cache/watching/")) faults.push(`left behind: ${file}`);
  }
  return { end: String(code), faults: [...new Set(faults)] };
}

function setUpOutputs({ folder, expected }) {
  for (const [name, files] of expected) writeFileSync(join(folder, "output", name), files[1]);
}

function faultsOfRun(code, said) {
  const faults = [];
  if (said.endsWith("hang")) faults.push(`no end after ${LIMIT} s`);
  const known = [0, 1, 2, 3, 130, "SIGKILL", "SIGXFSZ", "SIGHUP", "SIGQUIT", "SIGINT", "SIGTERM"];
  if (!known.includes(code)) faults.push(`it ends with ${code}: ${said.slice(-500)}`);
  if (/internal error|^\s+at .+:\d+/imu.test(said)) faults.push(`it says: ${said.slice(0, 500)}`);
  return faults;
}

/** Files that are neither as they were nor as they should become. `held`: the outputs that were there. */
function unwhole({ folder, expected, formatted }, words, held) {
  const faults = [];
  for (const [name, texts] of Object.entries(versions)) {
    const file = join(folder, "maps", name);
    const known = words[0] === "fmt" ? [...texts, formatted.get(name)] : texts;
    const text = readIfFile(file)?.toString();
    if (text === undefined) continue;
    if (!known.includes(text) && !(words[0] === "fmt" && isFormatted(text, texts)))
      faults.push(
        `${name} is no version of the map: ${JSON.stringify(text.slice(0, 80))}, ${text.length} letters`,
      );
  }
  for (const [name, files] of expected) {
    const bytes = readIfFile(join(folder, "output", name));
    if (bytes === undefined || (held !== undefined && !held.has(name))) continue;
    if (!files.some((file) => file.equals(bytes)))
      faults.push(`output/${name} is no whole file: ${bytes.length} bytes`);
  }
  return faults;
}

/** `fmt` while versions change: the same words, whatever stands between them. */
const isFormatted = (text, texts) => texts.some((one) => wordsOf(one) === wordsOf(text));
const wordsOf = (text) => (text.match(/[\p{L}\d]+/gu) ?? []).toSorted().join(" ");

/** Outputs that are not what the maps give now. */
function stale({ folder, expected }, words) {
  const faults = [];
  const extensions = words.includes("svg,pdf") ? [".svg", ".pdf"] : [".svg"];
  for (const [name, texts] of Object.entries(versions)) {
    const text = readFileSync(join(folder, "maps", name), "utf8");
    const version = texts.indexOf(text);
    if (version < 0) faults.push(`${name} is lost`);
    for (const extension of extensions) {
      const output = name.replace(".yaml", extension);
      const bytes = readIfFile(join(folder, "output", output));
      if (bytes === undefined || !expected.get(output)[version]?.equals(bytes))
        faults.push(`output/${output} is ${bytes === undefined ? "missing" : "stale"} after the next run`);
    }
  }
  return faults;
}

function readIfFile(file) {
  return existsSync(file) && lstatSync(file).isFile() ? readFileSync(file) : undefined;
}

const temporaries = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => TEMPORARY.test(name.split("/").at(-1)))
    .map((name) => join(folder, name));
