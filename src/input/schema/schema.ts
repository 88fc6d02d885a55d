import { list, oneOrMany, record } from "./collections.ts";
import { leadsSomewhere } from "./leads-somewhere.ts";
import { object, optional, required, shorthand } from "./object.ts";
import { premises } from "./premises.ts";
import { choice, date, flag, id, language, link, number, reference, text } from "./scalars.ts";
import { type Infer, define, offering } from "./shape.ts";

/**
 * The format of a map, written down once: the reader, its types, its messages and the published
 * JSON Schema all come from here.
 */

const source = object("a source", {
  title: optional("The title, as it is printed in the source line.", text),
  authors: optional("An author, or a list of them in their order.", oneOrMany(text)),
  date: optional("When it was published: a year, a month or a day.", date),
  url: optional("Where to read it: an http, https, doi or mailto link.", link),
  file: optional("A local copy, relative to this file, to check quotes against. Never needed to draw.", text),
});

const group = object("a group", {
  title: required("The title of the panel.", text),
});

const statement = define(
  "statement",
  object("a statement", {
    text: required("What is claimed, in one sentence.", text),
    voice: optional("Who says it: an id under `voices`. Without it, the author of the source.", reference),
    cite: optional(
      "Where it is said: a source and a place (`article ¶2`), or a list of such.",
      oneOrMany(text),
    ),
    quote: optional("The words of the source, exactly.", text),
    group: optional("The panel it belongs to: an id under `groups`.", reference),
    unstated: optional("Whether the author relies on it without saying it.", flag),
    note: optional("A remark of yours.", text),
    tags: optional("Words to find it by.", oneOrMany(text)),
  }),
);

const inference = object(
  "an inference",
  {
    id: optional("A name, so that an objection can be raised `against` this step.", id),
    from: optional(
      "The premises: ids, or statements written in place. Several count together.",
      premises(statement),
    ),
    to: optional("The conclusion that the premises support.", reference),
    against: optional(
      "What the premises attack: a conclusion, a premise, or the id of an inference.",
      reference,
    ),
    scheme: optional("What kind of step this is: consequences, analogy, expert opinion, …", text),
    weight: optional("How strong you take it to be, from 0 to 1.", number(0, 1)),
    note: optional("A remark of yours.", text),
  },
  leadsSomewhere,
);

const figure = object("`figure`", {
  direction: optional("Where the main conclusion stands.", choice(["left", "right", "up"])),
  style: optional(
    "`blocks`: a block for an inference. `classic`: a box for a statement.",
    choice(["blocks", "classic"]),
  ),
  paper: optional("The page that the figure has to fit.", choice(["a4", "letter", "a3"])),
});

const view = object("a view", {
  title: optional("The name of the figure.", text),
  group: optional("Only what is in this panel: an id under `groups`.", reference),
  conclusion: optional("Only what leads to this statement.", reference),
  depth: optional("How many steps from the conclusion, or from the main one.", number(1, 1000)),
  voice: optional("Only what this voice says: an id under `voices`.", reference),
  tags: optional("Only what has one of these tags.", oneOrMany(text)),
  statements: optional("Only these statements, by their ids.", oneOrMany(reference)),
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

const sources = offering(record(shorthand("title", source)), {
  label: "id: title, authors, date",
  description: "A source: its id, and what is printed under the figure.",
  body: { "${1:id}": { title: "$2", authors: "[$3]", date: "$4" } },
});

export const FORMAT = object("a map", {
  title: optional("The title above the figure.", text),
  caption: optional("A sentence or two under the figure.", text),
  lang: optional("The language of the texts as a BCP 47 tag; `en` unless given.", language),
  figure: optional("How the figure is drawn where nothing else is asked.", figure),
  sources: optional("What the argument is taken from: a title or more.", sources),
  voices: optional("Who speaks: a name, and after a comma what tells who it is.", record(text)),
  groups: optional("The panels of the figure: a title.", record(shorthand("title", group))),
  views: optional("Parts of the map to draw as figures of their own, by name.", record(view)),
  premises: optional("What is asserted: a text or more.", statements),
  conclusions: optional("What is drawn from it: a text or more.", statements),
  inferences: optional(
    "The steps from premises to conclusions, and the objections.",
    list("a list of inferences", offering(inference, A_STEP, AN_OBJECTION)),
  ),
});

/** A map as it was read: every value with its range, nothing resolved. */
export type Document = Infer<typeof FORMAT>;
export type StatementEntry = Infer<typeof statement>;
export type ViewEntry = Infer<typeof view>;
export type InferenceEntry = Infer<typeof inference>;
