/** Maps near the limits of the format, as YAML, by name; every one is a map that somebody could write. */
import { WORDS, random } from "../bench/maps.mjs";

/** The maps, made when they are asked for: some are of several megabytes. */
export const LARGE_MAPS = {
  "500 groups": () => groups(500),
  "5,000 groups": () => groups(5000),
  "500 undercuts of one step": undercuts,
  "2,000 statements used 20 times": shared,
  "a text of 1 MB": () => oneText(1_000_000),
  "a text of 8 MB": () => oneText(8_000_000),
  "a word of 100,000 letters": () => words(["p", "x".repeat(100_000)]),
  "fan of 3,000": () => fan(3000),
  "fan of 19,000": () => fan(19_000),
  "chain of 5,000": () => chain(5000),
  "chain of 19,000": () => chain(19_000),
  "tree of 10,000": () => tree(10_000),
  "tree of 19,000": () => tree(19_000),
  "steps of 1,000 premises": steps,
  "4,000 heads": () => heads(4000),
};

const next = random(7919);
const sentence = (number) =>
  `${Array.from({ length: 9 }, () => WORDS[Math.floor(next() * WORDS.length)]).join(" ")} ${number}`;

/** `of` names the statement that each statement supports, if any; `in` its group. */
function map(statements, inferences, groupCount = 0) {
  const led = new Set(inferences.map(([, to]) => to));
  const section = (name, isLed) => {
    const lines = statements
      .filter(([id]) => led.has(id) === isLed)
      .map(([id, text, group]) =>
        group === undefined ? `  ${id}: ${text}` : `  ${id}: { text: ${text}, group: ${group} }`,
      );
    return lines.length === 0 ? [] : [`${name}:`, ...lines];
  };
  const groupLines = Array.from({ length: groupCount }, (_, i) => `  g${i}: Group ${i}`);
  return `${[
    "title: A large map",
    ...(groupCount === 0 ? [] : ["groups:", ...groupLines]),
    ...section("premises", false),
    ...section("conclusions", true),
    "inferences:",
    ...inferences.map(([from, to, id]) =>
      id === undefined
        ? `  - { from: [${from.join(", ")}], to: ${to} }`
        : `  - { id: ${id}, from: [${from.join(", ")}], to: ${to} }`,
    ),
  ].join("\n")}\n`;
}

const ids = (count) => Array.from({ length: count }, (_, i) => `s${i}`);

function groups(count) {
  const statements = [];
  const inferences = [];
  for (let i = 0; i < count; i++) {
    statements.push([`p${i}`, sentence(i), `g${i}`], [`q${i}`, sentence(i), `g${i}`]);
    statements.push([`c${i}`, sentence(i), `g${i}`]);
    inferences.push([[`p${i}`, `q${i}`], `c${i}`]);
  }
  return map(statements, inferences, count);
}

function undercuts() {
  const others = Array.from({ length: 500 }, (_, i) => `o${i}`);
  const text = map(
    [["p", sentence(0)], ["c", sentence(1)], ...others.map((id, i) => [id, sentence(i)])],
    [[["p"], "c", "step"]],
  );
  return text + others.map((id) => `  - { from: ${id}, against: step }\n`).join("");
}

function shared() {
  const statements = ids(2000).map((id, i) => [id, sentence(i)]);
  const inferences = [];
  const conclusions = Array.from({ length: 2000 }, (_, i) => [`c${i}`, sentence(i)]);
  for (let i = 0; i < 2000; i++)
    inferences.push([Array.from({ length: 20 }, (_, k) => `s${(i * 7 + k * 97) % 2000}`), `c${i}`]);
  return map([...statements, ...conclusions], inferences);
}

function words([id, text]) {
  return map(
    [
      [id, text],
      ["c", sentence(1)],
    ],
    [[[id], "c"]],
  );
}

function oneText(letters) {
  let text = "";
  for (let i = 0; text.length < letters; i++) text += `${sentence(i)} `;
  return words(["p", text.slice(0, letters).trim()]);
}

function fan(count) {
  return map(
    [["main", sentence(0)], ...ids(count).map((id, i) => [id, sentence(i)])],
    ids(count).map((id) => [[id], "main"]),
  );
}

function chain(count) {
  return map(
    ids(count).map((id, i) => [id, sentence(i)]),
    ids(count - 1).map((id, i) => [[`s${i + 1}`], id]),
  );
}

/** Each statement has three reasons, until there are enough. */
function tree(count) {
  const inferences = [];
  for (let i = 0; 3 * i + 3 < count; i++)
    for (const child of [1, 2, 3]) inferences.push([[`s${3 * i + child}`], `s${i}`]);
  return map(
    ids(count)
      .slice(0, inferences.length + 1)
      .map((id, i) => [id, sentence(i)]),
    inferences,
  );
}

function steps() {
  const statements = [];
  const inferences = [];
  for (let i = 0; i < 19; i++) {
    const from = Array.from({ length: 1000 }, (_, k) => `s${i}x${k}`);
    statements.push(...from.map((id) => [id, sentence(i)]), [`c${i}`, sentence(i)]);
    inferences.push([from, `c${i}`]);
  }
  return map(statements, inferences);
}

function heads(count) {
  const statements = [];
  const inferences = [];
  for (let i = 0; i < count; i++) {
    statements.push([`p${i}`, sentence(i)], [`c${i}`, sentence(i)]);
    inferences.push([[`p${i}`], `c${i}`]);
  }
  return map(statements, inferences);
}
