import type { Located, Range } from "../../diagnostic.ts";
import type { Field as FieldOf } from "../../model/field.ts";
import { isStatementId } from "../../model/ids.ts";
import { replacing } from "../fix/advice.ts";
import { type Mapping, type Node, type Scalar, isEmpty } from "../node.ts";
import { folded } from "../ids/characters.ts";
import { list, oneOrMany } from "./collections.ts";
import { doi, link, path } from "./links.ts";
import { length, number } from "./measures.ts";
import type { Field } from "./object.ts";
import { reportsSigns } from "./meant/signed-items.ts";
import { choice, date, exactText, flag, unboundedText, reference, text } from "./scalars.ts";
import { type Reading, type Shape, wrongType } from "../shape.ts";
import { isPlaceAlone } from "../words/places.ts";
import { scalarText } from "../words/scalar-style.ts";
import { wordsFor } from "../words/synonyms.ts";
import { idsDownwards, stepInArrows } from "../words/arrows.ts";
import { unbracketed } from "../yaml/accidents.ts";
import { BETWEEN_IDS, idsIn, reportTogether } from "../ids/together.ts";

/** What a field of the model is read as, before ids are resolved. */
type Raw<F extends FieldOf> = F extends { readonly is: "texts" | "references" | "citations" }
  ? readonly Located<string>[]
  : F extends { readonly is: "choices"; readonly words: readonly (infer Word)[] }
    ? readonly Located<Word>[]
    : F extends { readonly is: "flag" | "toggle" }
      ? Located<boolean>
      : F extends { readonly is: "number" | "length" }
        ? Located<number>
        : F extends { readonly is: "choice"; readonly words: readonly (infer Word)[] }
          ? Located<Word>
          : Located<string>;

type Read<F extends Readonly<Record<string, FieldOf>>> = {
  readonly [Key in keyof F]: Field<Raw<F[Key]>, F[Key] extends { readonly required: true } ? true : false>;
};

/** The fields of the model as the reader has them. */
export function fieldsOf<const F extends Readonly<Record<string, FieldOf>>>(fields: F): Read<F> {
  const read = Object.entries(fields).map(([key, field]) => [
    key,
    { about: field.about, shape: shapeOf(field), required: field.required === true },
  ]);
  return Object.fromEntries(read) as Read<F>;
}

function shapeOf(field: FieldOf): Shape<unknown> {
  switch (field.is) {
    case "text":
      return field.exact === true ? exactText : field.long === true ? unboundedText : text;
    case "path":
      return path;
    case "texts":
      return oneOrMany(text);
    case "citations":
      return citations;
    case "date":
      return date;
    case "link":
      return link;
    case "doi":
      return doi;
    case "length":
      return length;
    case "flag":
    case "toggle":
      return flag;
    case "number":
      return number(field.from, field.to, field.above === true);
    case "choice":
      return choice(field.words, wordsFor(field.words));
    case "choices":
      return oneOrMany(choice(field.words));
    case "reference":
      return reference;
    case "references":
      return references;
  }
}

const citation: typeof text = {
  ...text,
  read(node, reading) {
    const isNumber = node.kind === "scalar" && node.plain && /^\d+$/u.test(node.value);
    if (isNumber && /^sources:/mu.test(reading.lines.text)) {
      const message = "This names a place, but not the source that it is in.";
      const way = `write the id of the source before it, such as \`id p. ${node.value}\``;
      reading.report("yaml-not-text", node.range, message, way);
      return undefined;
    }
    if (node.kind !== "mapping" || node.misread?.() !== undefined) return text.read(node, reading);
    const hint = "write the id of the source and the place as one text: `id p. 3`";
    return wrongType(node, "a text", reading, hint);
  },
};

/** `cite: { act: p. 4 }`: a source and a place in it, parted. */
const citations: Shape<readonly Located<string>[]> = {
  ...oneOrMany(citation),
  read(node, reading) {
    const [source, place] = partsOf(node);
    if (source === undefined || place === undefined || !isPlaceAlone(place)) return many.read(node, reading);
    if (!reading.misnamed.isDeclared("source", source)) return many.read(node, reading);
    const meant = `${source} ${place}`;
    wrongType(node, "a citation", reading, {
      hint: `write the source and the place as one text: \`${meant}\``,
      fix: { ...replacing("Write them as one text", node.range, scalarText(meant, true)), reveals: true },
    });
    return [{ value: meant, range: node.range }];
  },
};

const many = oneOrMany(citation);

function partsOf(node: Node): readonly (string | undefined)[] {
  if (node.kind !== "mapping" || node.entries.length === 0 || node.entries.length > 2) return [];
  const [first, second] = node.entries;
  const of = (...keys: readonly string[]) => node.entries.find(({ key }) => keys.includes(key.value))?.value;
  const [source, place] = (
    second === undefined ? [first!.key, first!.value] : [of("source", "id", "cite"), of("place", "page", "p")]
  ).map((one) => (one?.kind === "scalar" ? folded(one.value) : undefined));
  return [source, place !== undefined && /^\d/u.test(place) ? `p. ${place}` : place];
}

/** What lists of ids name. */
const SPACES = ["statement", "group", "voice"] as const;

/** A list of ids; without brackets or commas, ids are one text. */
const references: Shape<readonly Located<string>[]> = {
  ...oneOrMany(reference),
  read(node, reading) {
    const inMapping = node.kind === "mapping" ? idsInMapping(node, reading) : undefined;
    if (inMapping !== undefined) return inMapping;
    if (reportsSigns(node, reading)) return [];
    const items = node.kind === "list" ? node.items : [node];
    return items.flatMap((item) => {
      const words = severalIn(item, reading) ?? chainIn(item);
      if (words === undefined) return reference.read(item, reading) ?? [];
      reportTogether(words, item.range, node.kind === "list" && node.flow, reading);
      // The same one twice is one.
      const meant = words.every((word) => word === words[0]) ? words.slice(0, 1) : words;
      return meant.map((value) => ({ value, range: item.range }));
    });
  },
};

/** `main: { done: good }`, `main: { id: done }`: nothing but ids, where a list of them belongs. */
function idsInMapping(node: Mapping, reading: Reading): readonly Located<string>[] | undefined {
  const said = node.entries.flatMap(({ key, value }) => (key.value === "id" ? [value] : [key, value]));
  const words = said.filter((one) => !isEmpty(one));
  const isId = (one: Node): one is Scalar =>
    one.kind === "scalar" && SPACES.some((space) => reading.misnamed.isDeclared(space, one.value));
  if (words.length === 0 || !words.every(isId)) return undefined;
  const meant = words.length === 1 ? words[0]!.value : `[${words.map(({ value }) => value).join(", ")}]`;
  wrongType(node, "a list of ids", reading, {
    hint: `write \`${meant}\``,
    fix: { ...replacing("Write the ids alone", withColon(node, reading), meant), reveals: true },
  });
  return words.map(({ value, range }) => ({ value, range }));
}

/** A mapping on lines ends before the colon of a last key without a value. */
function withColon({ range: { start, end } }: Node, { lines }: Reading): Range {
  const colon = /^: *(?=\r?\n|$)/u.exec(lines.text.slice(end.offset, end.offset + 100))?.[0] ?? "";
  return lines.range(start.offset, end.offset + colon.length);
}

/** Ids with a sign between them; where none is declared, or there are blanks too, they may be a name with a comma in it. */
function severalIn(item: Node, { misnamed }: Reading): readonly string[] | undefined {
  if (item.kind !== "scalar" || !item.plain) return undefined;
  const words = unbracketed(item.value).split(BETWEEN_IDS);
  const isDeclared = (word: string) => SPACES.some((space) => misnamed.isDeclared(space, word));
  const said = folded(unbracketed(item.value));
  if (isDeclared(said) || misnamed.isDescribed(said)) return undefined;
  if (words.length > 1 && words.every(isDeclared)) return words;
  const joined = stepInArrows(said) === undefined ? idsIn(said, isDeclared) : undefined;
  if (joined !== undefined && joined.length > 1) return joined;
  const parts = said.split(/\s*[,;，、；]\s*/u);
  const isName = /^\p{Lu}/u.test(said) && !words.some(isDeclared);
  return parts.length > 1 && !isName && parts.every(isStatementId) ? parts : undefined;
}

const groups = list("a list of lists of ids", references);

/** `good -> done`: the main line is written in the opposite order. */
function chainIn(item: Node): readonly string[] | undefined {
  const downwards = item.kind === "scalar" ? idsDownwards(item.value) : undefined;
  if (downwards !== undefined) return downwards;
  const arrows = item.kind === "scalar" ? stepInArrows(item.value) : undefined;
  return arrows?.premises.length === 1 && arrows.attacks !== true
    ? [...arrows.targets.toReversed(), ...arrows.premises]
    : undefined;
}

/** Groups of ids: `[[a, b], [c, d]]`. */
export const idGroups: typeof groups = {
  ...groups,
  read(node, reading) {
    if (isEmpty(node)) return [];
    const only =
      node.kind === "list"
        ? singlesIn(node.items, reading)
        : (severalIn(node, reading) ?? opposedIn(node, reading));
    if (only === undefined)
      return node.kind === "list"
        ? groups.read(node, reading)
        : wrongType(node, groups.name, reading, "name two or more: `rivals: [[one, other]]`");
    const meant = `[[${only.join(", ")}]]`;
    const written = reading.lines.text.slice(node.range.start.offset, node.range.end.offset);
    const fix = replacing("Make them one group", node.range, meant);
    reading.report(
      "wrong-value",
      node.range,
      "This is one group of ids, where a list of groups is expected.",
      {
        hint: `put them in brackets: ${meant}`,
        ...(!/\s#/u.test(written) && { fix }),
      },
    );
    return [];
  },
};

/** `good vs. cheap`, `good or cheap` */
function opposedIn(node: Node, { misnamed }: Reading): readonly string[] | undefined {
  const words =
    node.kind === "scalar"
      ? node.value.split(/\s+(?:vs?\.?|versus|contra|or|oder|ou|[<>/|≠⇔↔-]+)\s+|\s*\/\s*/iu)
      : [];
  const isKnown = words.every((word) => misnamed.isDeclared("statement", word));
  return words.length > 1 && isKnown ? words : undefined;
}

/** Items that are single ids, each where a group is expected. */
function singlesIn(items: readonly Node[], reading: Reading): readonly string[] | undefined {
  const ids = items.flatMap((item) =>
    item.kind === "scalar" && severalIn(item, reading) === undefined ? folded(item.value) : [],
  );
  return ids.length > 1 && ids.length === items.length ? ids : undefined;
}
