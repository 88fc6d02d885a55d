/**
 * Maps of the shapes that are hard to draw, as YAML; the same size and seed give the same text.
 *
 * - forest: many heads, each with a small tree of its own
 * - ring: positions that attack each other in a circle, each with reasons of its own
 * - debate: one question, many reasons with evidence, and objections that refer to other reasons
 * - chain: each claim rests on the next one alone
 * - fan: one claim with many independent reasons
 */
import { WORDS, random } from "./maps.mjs";

export const SHAPES = { forest, ring, debate, chain, fan };

/** `count`: of heads, positions, reasons or links, as the shape has it. */
export function shapeOf(shape, count, { seed = 1 } = {}) {
  const next = random(seed * 7919 + count);
  const below = (n) => Math.floor(next() * n);
  const map = new Writing(below);
  SHAPES[shape](map, count, below);
  return map.yaml(`A ${shape} of ${count}`);
}

function forest(map, heads, below) {
  for (let head = 0; head < heads; head++) {
    const open = [map.state(`h${head}`)];
    for (let reasons = 1 + below(3); reasons > 0; reasons--) {
      const target = open[below(open.length)];
      // A head has a reason before it has an objection.
      const objects = open.length > 1 && below(5) === 0;
      const from = Array.from({ length: objects ? 1 : 1 + below(2) }, () => map.state());
      if (objects) map.attack(from, target);
      else map.support(from, target);
      open.push(...from);
    }
  }
}

function ring(map, positions) {
  const ids = Array.from({ length: positions }, (_, i) => map.state(`position${i}`));
  for (const id of ids) for (let reason = 0; reason < 4; reason++) map.support([map.state()], id);
  ids.forEach((id, i) => map.attack([id], ids[(i + 1) % positions]));
}

function debate(map, reasons, below) {
  const main = map.state("main");
  const [claims, evidence] = [[], []];
  for (let i = 0; i < reasons; i++) {
    claims.push(map.state(`claim${i}`));
    evidence.push(map.state());
    map.support([evidence[i]], claims[i]);
    map.support([claims[i]], main);
  }
  for (let i = 3; i < reasons; i++) map.attack([claims[below(i)]], evidence[i]);
}

function chain(map, links) {
  let last = map.state("end");
  for (let i = 0; i < links; i++) {
    const premise = map.state();
    map.support([premise], last);
    last = premise;
  }
}

function fan(map, reasons) {
  const main = map.state("main");
  for (let i = 0; i < reasons; i++) map.support([map.state()], main);
}

class Writing {
  #below;
  #texts = new Map();
  #concluded = new Set();
  #inferences = [];

  constructor(below) {
    this.#below = below;
  }

  /** A new statement of 8 to 18 words; its id. */
  state(id = `s${this.#texts.size}`) {
    const words = Array.from({ length: 8 + this.#below(11) }, () => WORDS[this.#below(WORDS.length)]);
    const text = words.join(" ");
    this.#texts.set(id, `${text[0].toUpperCase()}${text.slice(1)}.`);
    return id;
  }

  support(from, to) {
    this.#concluded.add(to);
    this.#inferences.push(`  - { from: [${from.join(", ")}], to: ${to} }`);
  }

  attack(from, target) {
    this.#inferences.push(`  - { from: [${from.join(", ")}], against: ${target} }`);
  }

  yaml(title) {
    const all = [...this.#texts];
    const section = (name, concluded) => [
      `${name}:`,
      ...all.filter(([id]) => this.#concluded.has(id) === concluded).map(([id, text]) => `  ${id}: ${text}`),
    ];
    return `${[
      `title: ${title}`,
      ...section("premises", false),
      ...section("conclusions", true),
      "inferences:",
      ...this.#inferences,
    ].join("\n")}\n`;
  }
}
