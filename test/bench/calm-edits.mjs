/** Single edits as an author makes them all day, to a map as the library reads it. The same seed makes the same edit. */
import { WORDS, random } from "./maps.mjs";

const AT = { start: { offset: 0, line: 1, column: 1 }, end: { offset: 0, line: 1, column: 1 } };

/**
 * By kind: `edit(map, next)` gives the edited map and the statements that the edit itself changed, or nothing where the
 * map has no place for it.
 */
export const EDITS = {
  "a word exchanged": (map, next) => reworded(map, next, 0),
  "words added": (map, next) => reworded(map, next, 2 + Math.floor(next() * 6)),
  "words removed": (map, next) => reworded(map, next, -2 - Math.floor(next() * 6)),
  "voice or citation": aside,
  "premise added": premise,
  "inference added": (map, next) => reason(map, next, "support"),
  "objection added": (map, next) => reason(map, next, "attack"),
  "inference removed": removal,
};

export function edited(map, kind, seed) {
  return EDITS[kind](map, random(seed));
}

const oneOf = (list, next) => list[Math.floor(next() * list.length)];
const wordsOf = (count, next) => Array.from({ length: count }, () => oneOf(WORDS, next));

function reworded(map, next, change) {
  const statement = oneOf(map.statements, next);
  const words = statement.text.split(" ");
  const at = Math.floor(next() * words.length);
  if (change > 0) words.splice(at, 0, ...wordsOf(change, next));
  else if (change === 0) words[at] = oneOf(WORDS, next);
  else {
    const least = Math.max(1, words.length + change);
    words.splice(Math.min(at, least), words.length - least);
  }
  return { map: withStatement(map, { ...statement, text: words.join(" ") }), touched: [statement.id] };
}

function aside(map, next) {
  const statement = oneOf(map.statements, next);
  const voices = [...map.voices.map(({ id }) => [id]), []];
  const source = map.sources[0]?.id;
  const changed =
    next() < 0.5
      ? { ...statement, voices: oneOf(voices, next) }
      : { ...statement, citations: [{ source, place: `p. ${1 + Math.floor(next() * 200)}` }] };
  return { map: withStatement(map, changed), touched: [statement.id] };
}

const withStatement = (map, changed) => ({
  ...map,
  statements: map.statements.map((one) => (one.id === changed.id ? changed : one)),
});

function sentence(next) {
  const text = wordsOf(8 + Math.floor(next() * 11), next).join(" ");
  return `${text[0].toUpperCase()}${text.slice(1)}.`;
}

const newStatement = (id, group, next) => ({
  id,
  role: "premise",
  text: sentence(next),
  short: undefined,
  voices: [],
  citations: [],
  quote: undefined,
  group,
  unstated: false,
  stance: undefined,
  note: undefined,
  tags: [],
  at: AT,
});

/** New statements stand where an author would write them: behind their neighbour. */
function inserted(statements, behind, added) {
  const at = statements.findIndex(({ id }) => id === behind) + 1;
  return statements.toSpliced(at, 0, ...added);
}

function premise(map, next) {
  const inference = oneOf(map.inferences, next);
  if (inference === undefined) return undefined;
  const byId = new Map(map.statements.map((one) => [one.id, one]));
  const neighbour = byId.get(inference.from.at(-1));
  // A premise that stands elsewhere may be of another group than the step in which it is used again.
  const { group } = byId.get(inference.target.statement) ?? neighbour;
  const added = newStatement("new-1", group, next);
  const statements = inserted(map.statements, neighbour.id, [added]);
  const inferences = map.inferences.map((one) =>
    one === inference ? { ...one, from: [...one.from, added.id] } : one,
  );
  return { map: { ...map, statements, inferences }, touched: [] };
}

function reason(map, next, kind) {
  const targets = map.statements.filter(({ role }) => kind === "attack" || role === "conclusion");
  const target = oneOf(targets, next);
  if (target === undefined) return undefined;
  const added = Array.from({ length: kind === "attack" ? 1 : 1 + Math.floor(next() * 2) }, (_, i) =>
    newStatement(`new-${i + 1}`, target.group, next),
  );
  const last = map.statements.findLast(({ role }) => role === "premise");
  const inference = {
    index: map.inferences.length,
    id: undefined,
    from: added.map(({ id }) => id),
    target: { kind, statement: target.id },
    scheme: undefined,
    short: undefined,
    raises: undefined,
    voice: undefined,
    weight: undefined,
    note: undefined,
    at: AT,
  };
  const statements = inserted(map.statements, last?.id, added);
  return { map: { ...map, statements, inferences: [...map.inferences, inference] }, touched: [] };
}

/** Takes away an inference that nothing bears on, with those premises that serve nothing else. */
function removal(map, next) {
  const targeted = new Set(map.inferences.map(({ target }) => target.statement ?? target.inference));
  const supports = new Map();
  const uses = new Map();
  for (const { from, target } of map.inferences) {
    for (const id of from) uses.set(id, (uses.get(id) ?? 0) + 1);
    if (target.kind === "support") supports.set(target.statement, (supports.get(target.statement) ?? 0) + 1);
  }
  const isLeaf = ({ index, from }) => !targeted.has(index) && !from.some((id) => targeted.has(id));
  const leavesReasons = ({ target }) => uses.has(target.statement) || supports.get(target.statement) > 1;
  const found = oneOf(
    map.inferences.filter((one) => isLeaf(one) && (one.target.kind !== "support" || leavesReasons(one))),
    next,
  );
  if (found === undefined) return undefined;
  const gone = new Set(found.from.filter((id) => uses.get(id) === 1));
  const bare = found.target.kind === "support" && supports.get(found.target.statement) === 1;
  const inferences = map.inferences
    .filter((one) => one !== found)
    .map((one, index) => {
      const undercut = one.target.inference;
      const target = undercut > found.index ? { ...one.target, inference: undercut - 1 } : one.target;
      return { ...one, index, target };
    });
  const statements = map.statements
    .filter(({ id }) => !gone.has(id))
    .map((one) => (bare && one.id === found.target.statement ? { ...one, role: "premise" } : one));
  // What nothing leads to any more has become a premise.
  return { map: { ...map, statements, inferences }, touched: bare ? [found.target.statement] : [] };
}
