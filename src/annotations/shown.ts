import { nameOf, unset } from "../model/field.ts";
import type { Field } from "../model/field.ts";
import { STATEMENT_FIELDS } from "../model/fields.ts";
import type { ArgumentMap, Statement } from "../model/map.ts";
import { oncePer } from "../model/once-per.ts";
import { wordsFor } from "../language/index.ts";
import type { Outline } from "../outline/outline.ts";
import type { Annotation } from "./annotation.ts";

/**
 * The outline with the words that are shown: nothing in it gives away a text in whose place another one stands; what
 * refers to that says so.
 */
export function shownOutline(outline: Outline, { statements: notes }: Annotation): Outline {
  const hidden = outline.map.statements.some(({ id }) => notes.get(id)?.instead !== undefined);
  if (!hidden) return outline;
  return { ...outline, map: shownMaps(notes)(outline.map), ...shownPlace(outline, notes) };
}

/** By notes and map. */
const shownMaps = oncePer((notes: Annotation["statements"]) =>
  oncePer((map: ArgumentMap): ArgumentMap => {
    const { there } = wordsFor(map.lang);
    const statements = map.statements.map((one) => {
      const instead = notes.get(one.id)?.instead;
      return instead === undefined ? one : { ...shownStatement(one, instead), short: there };
    });
    return { ...map, statements };
  }),
);

/** The figure's place among others, without a name taken from a statement whose words are not shown. */
export function shownPlace(
  { place }: Pick<Outline, "place">,
  notes: Annotation["statements"],
): Pick<Outline, "place"> {
  if (place?.named === undefined || notes.get(place.named)?.instead === undefined)
    return place === undefined ? {} : { place };
  return { place: { ...place, name: undefined } };
}

const NOTHING_SAID = unset(STATEMENT_FIELDS);
const WORDLESS = Object.entries<Field>(STATEMENT_FIELDS).flatMap(([key, field]) =>
  field.wordless === true ? [nameOf(key, field)] : [],
);

/** Where another text is shown, only fields that reveal nothing about the original are kept. */
export function shownStatement(statement: Statement, instead: string | undefined): Statement {
  if (instead === undefined) return statement;
  const { id, role, at, outside } = statement;
  const kept = Object.entries(statement).filter(([name]) => WORDLESS.includes(name));
  const shown = { ...NOTHING_SAID, ...(Object.fromEntries(kept) as Partial<Statement>), text: instead };
  return { ...shown, id, role, at, ...(outside === undefined ? {} : { outside }) };
}
