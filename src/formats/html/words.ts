import type { Piece } from "../../annotations/pieces.ts";
import {
  documentWordsFor,
  introduced,
  pageWordsFor,
  proseFor,
  semicolonOf,
  wordsFor,
} from "../../language/index.ts";
import type { ProseWords } from "../../language/index.ts";
import { labelTextOf } from "../../outline/labels.ts";
import { xmlId } from "../../scene/ids.ts";
import { openQuestions } from "../../schemes/open.ts";
import type { Numbered, OpenQuestions } from "../../schemes/open.ts";
import { address } from "../address.ts";
import { markup } from "./markup.ts";
import type { Markup } from "./markup.ts";
import type { ProsePart, Prose, ProseItem, ProseSource, ProseStep } from "../words/paragraphs.ts";

/** How many characters the name of a statement has at most, if that is possible. */
const MOST_CHARACTERS = 80;

/** Where each number leads, and what its statement is called. */
type Links = ReadonlyMap<number, { readonly id: string; readonly name: string }>;

/** The argument in words; every number is a link to its statement, in words or in the figure. */
export function wordsMarkup(prose: Prose, outline: Numbered): Markup {
  const { inWords } = proseFor(prose.lang);
  const links: Links = new Map(
    prose.sections
      .flatMap(({ items }) => items)
      .map(({ number, statement }) => [
        number,
        { id: xmlId("w", statement.id), name: labelTextOf(statement, MOST_CHARACTERS) },
      ]),
  );
  return markup`<section id="words" aria-labelledby="words-title">
<h2 id="words-title">${inWords}</h2>
${prose.sections.map(({ title, label, items }) => {
  const heading = title === undefined ? undefined : markup`<h3>${labelMarkup(label)}${title}</h3>\n`;
  return markup`${heading}<ol class="entries">
${items.map((item) => entryMarkup(item, prose.lang, links))}</ol>
`;
})}</section>
${questionsMarkup(openQuestions(outline), prose.lang, links)}${sourcesMarkup(prose)}`;
}

function entryMarkup(item: ProseItem, lang: string, links: Links): Markup {
  const { statement, number, pieces, main, asides, quote, steps } = item;
  const page = pageWordsFor(lang);
  const words = wordsFor(lang);
  const note = introduced(page.note, "", words).trimEnd();
  const prose = proseFor(lang);
  const [open, close] = prose.marks;
  const figure = xmlId("s", statement.id);
  const name = page.inFigure.replace("{}", String(number));
  const parts = [
    markup`<p class="said"><a class="number" href="#${figure}" aria-label="${name}">${number}</a> ${labelMarkup(item.label)}<span class="text">${pieces.map(pieceMarkup)}</span></p>`,
    asides.length > 0
      ? markup`<p class="aside">${asides.map((one, index) => asideMarkup(one, index > 0 ? semicolonOf(words) : "", prose, links))}</p>`
      : undefined,
    quote === undefined ? undefined : markup`<blockquote>${open}${quote}${close}</blockquote>`,
    noteMarkup(note, statement.note),
    tagsMarkup(statement.tags),
    steps.length > 0
      ? markup`<ul class="steps">${steps.map((step) => stepMarkup(step, note, prose, links))}</ul>`
      : undefined,
  ];
  const lines = parts.filter((part) => part !== undefined).map((part) => markup`${part}\n`);
  return markup`<li id="${xmlId("w", statement.id)}" class="${main ? "entry main" : "entry"}" value="${number}" data-statement="${figure}">
${lines}</li>
`;
}

function stepMarkup(
  { depth, label, text, inference }: ProseStep,
  note: string,
  prose: ProseWords,
  links: Links,
): Markup {
  return markup`<li class="depth-${depth}">${labelMarkup(label)}${partsMarkup(text, prose, links)}${noteMarkup(note, inference.note)}</li>`;
}

const labelMarkup = (label: string) => (label === "" ? undefined : markup`<b class="tag">${label}</b> `);

function pieceMarkup({ how, text }: Piece): Markup {
  if (how === "kept") return markup`${text}`;
  return how === "deleted" ? markup`<del>${text}</del>` : markup`<ins>${text}</ins>`;
}

const noteMarkup = (lead: string, note: string | undefined) =>
  note === undefined ? undefined : markup`<p class="note"><b>${lead}</b> ${note}</p>`;

const tagsMarkup = (tags: readonly string[]) =>
  tags.length === 0
    ? undefined
    : markup`<p class="tags">${tags.map((tag, index) => markup`${index > 0 ? " " : ""}<span>#${tag}</span>`)}</p>`;

/** What a statement speaks against has a class of its own, so that a page that shows it in another way can hide it. */
function asideMarkup(
  { text: parts, attacks }: ProseItem["asides"][number],
  before: string,
  prose: ProseWords,
  links: Links,
): Markup {
  const text = markup`${before}${partsMarkup(parts, prose, links)}`;
  return attacks ? markup`<span class="attack">${text}</span>` : text;
}

function partsMarkup(parts: readonly ProsePart[], { comma, and }: ProseWords, links: Links): Markup {
  return markup`${parts.map((part) => {
    if (typeof part === "string") return part;
    const last = part.length - 1;
    return part.map((number, index) => [
      index === 0 ? undefined : index === last ? and : comma,
      nameMarkup(number, links),
    ]);
  })}`;
}

/** A statement by its number and its short form. */
function nameMarkup(number: number, links: Links): Markup {
  const found = links.get(number);
  if (found === undefined) return markup`${number}`;
  return markup`<a class="name" href="#${found.id}"><b>${number}</b> ${found.name}</a>`;
}

/** Critical questions about the steps that the map neither asks nor answers. */
function questionsMarkup(kinds: readonly OpenQuestions[], lang: string, links: Links): Markup | undefined {
  if (kinds.length === 0) return undefined;
  const asked = ({ scheme, questions, steps }: OpenQuestions) => markup`<dt>${scheme}</dt>
${questions.map((text) => markup`<dd>${text}</dd>\n`)}<dd class="asked">${numbersMarkup(steps.join(semicolonOf(wordsFor(lang))), links)}</dd>
`;
  return markup`<section id="questions" aria-labelledby="questions-title">
<h2 id="questions-title">${documentWordsFor(lang).discussion}</h2>
<dl>
${kinds.map(asked)}</dl>
</section>
`;
}

/** The numbers in the words for a step lead to their statements. */
function numbersMarkup(text: string, links: Links): Markup {
  return markup`${text.split(/(\d+)/u).map((part, index) => {
    const found = index % 2 === 0 ? undefined : links.get(Number(part));
    return found === undefined ? part : markup`<a href="#${found.id}">${part}</a>`;
  })}`;
}

function sourcesMarkup({ sources, sourcesTitle }: Prose): Markup | undefined {
  if (sources.length === 0) return undefined;
  return markup`<section id="sources" aria-labelledby="sources-title">
<h2 id="sources-title">${sourcesTitle}</h2>
<ul>
${sources.map((source) => markup`<li>${sourceMarkup(source)}</li>\n`)}</ul>
</section>
`;
}

/** Only what a browser can follow without harm is a link. */
function sourceMarkup({ text, url }: ProseSource): Markup {
  if (url === undefined) return markup`${text}`;
  const href = address(url);
  if (href === undefined) return markup`${text} (${url})`;
  return markup`${text} <a class="url" href="${href}" rel="noreferrer">${url}</a>`;
}
