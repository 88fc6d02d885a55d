import type { ArgumentMap, Inference, Statement } from "../../../src/model/map.ts";

/** Which edit, where, and what with. */
export type Edit = readonly [kind: number, where: number, what: number];

/** A map after some edits such as an author makes; what the result says may be nonsense, but every id is known. */
export function edited(map: ArgumentMap, edits: readonly Edit[]): ArgumentMap {
  return edits.reduce(apply, map);
}

function apply(map: ArgumentMap, [kind, where, what]: Edit): ArgumentMap {
  const { statements, inferences } = map;
  const statement = statements[where % statements.length];
  const inference = inferences[where % Math.max(1, inferences.length)];
  switch (kind) {
    case 0:
      return statement === undefined ? map : reworded(map, statement, what);
    case 1:
      return inference === undefined ? map : without(map, inference);
    case 2:
      return inference === undefined ? map : withPremise(map, inference, what);
    case 3:
      return inference === undefined || inference.from.length < 2 ? map : withFewer(map, inference, what);
    case 4:
      return {
        ...map,
        inferences: swapped(inferences, where, what).map((one, index) => ({ ...one, index })),
      };
    case 5:
      return inference === undefined
        ? map
        : replaced(map, { ...inference, from: inference.from.toReversed() });
    case 6:
      return statement === undefined
        ? map
        : {
            ...map,
            statements: statements.map((one) => (one === statement ? { ...one, note: `${what}` } : one)),
          };
    default:
      return inference === undefined ? map : replaced(map, { ...inference, scheme: `scheme ${what}` });
  }
}

function reworded(map: ArgumentMap, statement: Statement, what: number): ArgumentMap {
  const words = statement.text.split(" ");
  words[what % words.length] = `word${what}`;
  const text = words.join(" ");
  return { ...map, statements: map.statements.map((one) => (one === statement ? { ...one, text } : one)) };
}

const replaced = (map: ArgumentMap, inference: Inference): ArgumentMap => ({
  ...map,
  inferences: map.inferences.map((one) => (one.index === inference.index ? inference : one)),
});

/** Without an inference, what undercuts it, and its premises that nothing else needs. */
function without(map: ArgumentMap, { index }: Inference): ArgumentMap {
  const gone = new Set([index]);
  for (let more = true; more;) {
    const size = gone.size;
    for (const { target, index: other } of map.inferences)
      if (target.kind === "undercut" && gone.has(target.inference)) gone.add(other);
    more = gone.size > size;
  }
  const kept = map.inferences.filter((one) => !gone.has(one.index));
  const places = new Map(kept.map((one, place) => [one.index, place]));
  const used = new Set(
    kept.flatMap(({ from, target }) => [...from, ...(target.kind === "undercut" ? [] : [target.statement])]),
  );
  const lost = new Set(map.inferences.filter((one) => gone.has(one.index)).flatMap(({ from }) => from));
  return {
    ...map,
    statements: map.statements.filter(({ id }) => used.has(id) || !lost.has(id)),
    inferences: kept.map((one, place) => ({
      ...one,
      index: place,
      target:
        one.target.kind === "undercut"
          ? { kind: "undercut", inference: places.get(one.target.inference)! }
          : one.target,
    })),
  };
}

function withPremise(map: ArgumentMap, inference: Inference, what: number): ArgumentMap {
  const id = `added-${what}`;
  if (map.statements.some((one) => one.id === id)) return map;
  const [like] = map.statements;
  const statement: Statement = { ...like!, id, role: "premise", text: `An added premise, number ${what}.` };
  const from = inference.from.toSpliced(what % (inference.from.length + 1), 0, id);
  return replaced({ ...map, statements: [...map.statements, statement] }, { ...inference, from });
}

function withFewer(map: ArgumentMap, inference: Inference, what: number): ArgumentMap {
  return replaced(map, { ...inference, from: inference.from.toSpliced(what % inference.from.length, 1) });
}

/** Only inferences that nothing undercuts change places, so that indices stay right. */
function swapped(inferences: readonly Inference[], one: number, other: number): Inference[] {
  const fixed = new Set(
    inferences.flatMap(({ target }) => (target.kind === "undercut" ? [target.inference] : [])),
  );
  const free = inferences.filter(({ index }) => !fixed.has(index)).map(({ index }) => index);
  const list = [...inferences];
  if (free.length < 2) return list;
  const [a, b] = [free[one % free.length]!, free[other % free.length]!];
  [list[a], list[b]] = [list[b]!, list[a]!];
  return list;
}
