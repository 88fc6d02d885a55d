import type { Piece } from "../../annotations/pieces.ts";
import { introduced, pageWordsFor, proseFor, wordsFor } from "../../language/index.ts";
import { xmlId } from "../../scene/ids.ts";
import { address } from "../address.ts";
import { markup } from "./markup.ts";
import type { Markup } from "./markup.ts";
import type { Part, Prose, ProseItem, ProseSource, ProseStep } from "../words/paragraphs.ts";

/** The argument in words; every number is a link to its statement, in words or in the figure. */
export function wordsMarkup(prose: Prose): Markup {
  const links = new Map<number, string>();
  for (const { items } of prose.sections) {
    for (const { number, statement } of items) links.set(number, xmlId("w", statement.id));
  }
  const { inWords } = proseFor(prose.lang);
  return markup`<section id="words" aria-labelledby="words-title">
<h2 id="words-title">${inWords}</h2>
${prose.sections.map(({ title, label, items }) => {
  const heading = title === undefined ? undefined : markup`<h3>${labelMarkup(label)}${title}</h3>\n`;
  return markup`${heading}<ol class="entries">
${items.map((item) => entryMarkup(item, prose.lang, links))}</ol>
`;
})}</section>
${sourcesMarkup(prose)}`;
}

function entryMarkup(item: ProseItem, lang: string, links: ReadonlyMap<number, string>): Markup {
  const { statement, number, pieces, main, asides, quote, steps } = item;
  const page = pageWordsFor(lang);
  const note = introduced(page.note, "", wordsFor(lang)).trimEnd();
  const [open, close] = proseFor(lang).marks;
  const figure = xmlId("s", statement.id);
  const name = page.inFigure.replace("{}", String(number));
  const parts = [
    markup`<p class="said"><a class="number" href="#${figure}" aria-label="${name}">${number}</a> ${labelMarkup(item.label)}<span class="text">${pieces.map(pieceMarkup)}</span></p>`,
    asides.length > 0
      ? markup`<p class="aside">${asides.map((parts, index) => asideMarkup(parts, index > 0, links))}</p>`
      : undefined,
    quote === undefined ? undefined : markup`<blockquote>${open}${quote}${close}</blockquote>`,
    noteMarkup(note, statement.note),
    tagsMarkup(statement.tags),
    steps.length > 0
      ? markup`<ul class="steps">${steps.map((step) => stepMarkup(step, note, links))}</ul>`
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
  links: ReadonlyMap<number, string>,
): Markup {
  return markup`<li class="depth-${depth}">${labelMarkup(label)}${partsMarkup(text, links)}${noteMarkup(note, inference.note)}</li>`;
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

/** What a statement speaks against is told apart: a page that shows it otherwise leaves it out. */
function asideMarkup(parts: readonly Part[], isLater: boolean, links: ReadonlyMap<number, string>): Markup {
  const text = markup`${isLater ? "; " : ""}${partsMarkup(parts, links)}`;
  return parts.length > 1 ? markup`<span class="attack">${text}</span>` : text;
}

function partsMarkup(parts: readonly Part[], links: ReadonlyMap<number, string>): Markup {
  return markup`${parts.map((part) =>
    typeof part === "number" && links.has(part) ? markup`<a href="#${links.get(part)}">${part}</a>` : part,
  )}`;
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
