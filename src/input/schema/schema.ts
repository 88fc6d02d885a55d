import {
  FIGURE_FIELDS,
  GROUP_FIELDS,
  INFERENCE_FIELDS,
  MAP_FIELDS,
  QUESTION_FIELDS,
  SCHEME_FIELDS,
  SOURCE_FIELDS,
  STATEMENT_FIELDS,
  VIEW_FIELDS,
} from "../../model/fields.ts";
import { VERDICTS } from "../../model/choices.ts";
import { oneOrMany, record } from "./collections.ts";
import { fieldsOf, idGroups } from "./fields.ts";
import { language } from "./language.ts";
import { object, optional, shorthand } from "./object.ts";
import { path } from "./links.ts";
import { expectedBy } from "./meant/expected.ts";
import { premises } from "./premises.ts";
import { fitsOnePlace, leadsSomewhere } from "./rules.ts";
import { choice, id, reference, statementId, text } from "./scalars.ts";
import { type Infer, define, offering } from "../shape.ts";
import { stepsOf } from "./steps/steps.ts";

/**
 * The format of a map, written down once: the reader, its types, its messages and the published
 * JSON Schema all come from here; the fields of each thing come from `model/fields.ts`.
 */

const source = object("a source", fieldsOf(SOURCE_FIELDS));

const group = object("a group", fieldsOf(GROUP_FIELDS));

const statement = define("statement", object("a statement", fieldsOf(STATEMENT_FIELDS)));

const inference = object(
  "an inference",
  {
    id: optional("A name, so that an objection can be raised `against` this step.", id),
    from: optional(
      "The premises: ids, or statements written in place. Several count together. With `role: premise` each is given its part in the scheme.",
      premises(statement),
    ),
    to: optional("The conclusion that the premises support.", reference),
    against: optional(
      "What the premises attack: a conclusion, a premise, or the id of an inference.",
      reference,
    ),
    ...fieldsOf(INFERENCE_FIELDS),
  },
  leadsSomewhere,
);

export const figure = object("`figure`", fieldsOf(FIGURE_FIELDS), fitsOnePlace);

const view = object("a view", fieldsOf(VIEW_FIELDS));

const scheme = object("a scheme", {
  ...fieldsOf(SCHEME_FIELDS),
  roles: optional("Its premises: for each role, what such a premise says.", record(text)),
  questions: optional(
    "What may be asked of the step: a text or more, by the word that `raises` names.",
    record(shorthand("text", object("a question", fieldsOf(QUESTION_FIELDS)))),
  ),
});

const A_STEP = {
  label: "from … to …",
  description: "Premises that support a conclusion.",
  body: { from: "[$1]", to: "$2" },
};
const AN_OBJECTION = {
  label: "from … against …",
  description: "An objection to a statement, or to a step.",
  body: { from: "[$1]", against: "$2" },
};

const statements = offering(record(shorthand("text", statement)), {
  label: "id: text",
  description: "A statement: its id, and what is claimed.",
  body: { "${1:id}": "${2:What is claimed.}" },
});

export const sources = offering(record(shorthand("title", source)), {
  label: "id: title, authors, date",
  description: "A source: its id, and what is printed under the figure.",
  body: { "${1:id}": { title: "$2", authors: "[$3]", date: "$4" } },
});

export const bibliography = oneOrMany(path);

export const voices = record(text);

export const FORMAT = object("a map", {
  ...fieldsOf(MAP_FIELDS),
  lang: optional("The language of the texts as a BCP 47 tag; `en` unless given.", language),
  figure: optional("How the figure is drawn where nothing else is asked.", figure),
  use: optional(
    "Other files to take from: sources, voices, schemes, and statements as `name#id`. A path relative to this file, by the name it has here.",
    record(
      path,
      id,
      (file) =>
        `{ ${/^(?:.*\/)?([\p{L}\p{N}_-]+)\.\w+$/u.exec(file)?.[1] ?? "name"}: ${/\.\w+$/u.test(file) ? file : "file.yaml"} }`,
    ),
  ),
  sources: optional("What the argument is taken from: a title or more.", sources),
  bibliography: optional(
    "Files of sources that can be cited by their keys, relative to this file: BibTeX (.bib) or CSL-JSON (.json).",
    bibliography,
  ),
  voices: optional("Who speaks: a name, and after a comma what tells who it is.", voices),
  groups: optional("The panels of the figure: a title.", record(shorthand("title", group))),
  views: optional("Parts of the map to draw as figures of their own, by name.", record(view)),
  rivals: optional("Statements of which at most one can hold: a list of groups of ids.", idGroups),
  expect: optional(
    "Verdicts that have to follow, as tests of the map: `id: holds`.",
    expectedBy(
      record(choice(VERDICTS, { true: "holds", yes: "holds", false: "fails", no: "fails" }), statementId),
    ),
  ),
  premises: optional("What is asserted: a text or more.", statements),
  conclusions: optional("What is drawn from it: a text or more.", statements),
  inferences: optional(
    "The steps from premises to conclusions, and the objections.",
    stepsOf(offering(inference, A_STEP, AN_OBJECTION)),
  ),
  schemes: optional("Kinds of steps of your own, by name.", record(scheme)),
});

/** A map as it was read: every value with its range, nothing resolved. */
export type ParsedMap = Infer<typeof FORMAT>;
export type StatementEntry = Infer<typeof statement>;
export type InferenceEntry = Infer<typeof inference>;
