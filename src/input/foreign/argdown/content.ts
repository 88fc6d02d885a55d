/** The content of an item: which statement or argument it is, and its text. */
export interface Content {
  /** An argument stands in angle brackets. */
  readonly kind: "statement" | "argument";
  /** Undefined for a statement without one. */
  readonly title: string | undefined;
  readonly text: string;
  readonly tags: readonly string[];
  /** YAML in braces. */
  readonly data: string | undefined;
  readonly links: number;
  readonly emphases: number;
}

const TITLED = /^(?:\[((?:\\.|[^\]\\])+)\]|<((?:\\.|[^>\\])+)>)(?!\()\s*(?::|(?=$|[\s#{]))\s*([\s\S]*)$/u;
const DATA = /(?<!\\)\{([\s\S]*)\}\s*$/u;
const TAG = /(?:^|(?<=\s))#(?:\(([^)]+)\)|([\p{L}\p{Nd}][\p{L}\p{Nd}_-]*))/gu;
const LINK = /(?<!\\)\[([^\]]*)\]\([^)]*\)/gu;
const MENTION = /(?<!\\)@(?:\[([^\]]+)\]|<([^>]+)>)/gu;
const EMPHASIS = /(?<![\p{L}\p{Nd}\\])(\*\*|__|\*|_)(?=\S)([\s\S]*?\S)\1(?![\p{L}\p{Nd}])/gu;

export function contentOf(source: string): Content {
  const data = DATA.exec(source);
  const withoutData = data === null ? source : source.slice(0, data.index);
  const [, statement, argument, rest] = TITLED.exec(withoutData.trim()) ?? [];
  const title = statement ?? argument;
  const written = title === undefined ? withoutData : rest!;
  const tags = [...written.matchAll(TAG)].map(([, bracketed, plain]) => (bracketed ?? plain)!.trim());
  const links = written.match(LINK)?.length ?? 0;
  const bare = written.replace(TAG, "").replace(LINK, "$1").replace(MENTION, "$1$2");
  const emphases = bare.match(EMPHASIS)?.length ?? 0;
  const text = bare.replace(EMPHASIS, "$2").replace(EMPHASIS, "$2");
  return {
    kind: argument === undefined ? "statement" : "argument",
    title: title === undefined ? undefined : unescaped(title),
    text: unescaped(text),
    tags,
    data: data?.[1],
    links,
    emphases,
  };
}

const unescaped = (text: string): string =>
  text
    .replace(/\\([[\]<>(){}*_:#@+/!-])/gu, "$1")
    .replace(/[\t\n\r ]+/gu, " ")
    .trim();
