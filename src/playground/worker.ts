/** Reads, checks and draws beside the page, so that typing never waits. */
import { hasErrors } from "../diagnostic.ts";
import { FORMATS, formatNames } from "../formats/index.ts";
import { nameForText } from "../input/notations.ts";
import { check, render, renderText } from "../library/library.ts";
import { lateTypesetter } from "../library/late-faces.ts";
import { elementIn } from "../library/svg.ts";
import { complete } from "../lsp/completion/completion.ts";
import { analyse } from "../lsp/analysis/state.ts";
import type { MapState } from "../lsp/analysis/state.ts";
import { hover } from "../lsp/features/hover.ts";
import { FACES } from "../text/faces.ts";
import type { FaceId } from "../text/faces.ts";
import type { Typesetter } from "../text/typesetter.ts";
import { typesetter } from "../web.ts";
import type { Answered, Answers, Assets, Extensions, NumberedRequest, WorkerRequest } from "./protocol.ts";
import { unzipped } from "./unzip.ts";

/** Where faces are fetched that are not in the page, by id; set by the build. */
declare const FONT_ADDRESSES: Readonly<Record<string, string>>;

const PREFIX = "map-";

const noFile = () => ({ why: "no file is read on this page" });

let type: Typesetter;
let state: MapState | undefined;

async function start(assets: Assets | string): Promise<Extensions> {
  type = await (typeof assets === "string" ? typesetter(assets) : typesetterOf(assets));
  return Object.fromEntries(
    formatNames().map((name) => [name, FORMATS[name].extension] as const),
  ) as Extensions;
}

const typesetterOf = ({ shape, subset, fonts }: Assets): Promise<Typesetter> =>
  lateTypesetter({
    face(id) {
      const inPage = fonts[id];
      return inPage === undefined ? fetched(id) : unzipped(inPage);
    },
    shape: () => unzipped(shape),
    subset: () => unzipped(subset),
  });

async function fetched(id: FaceId): Promise<Uint8Array> {
  const { family } = FACES.find((face) => face.id === id)!;
  try {
    const response = await fetch(FONT_ADDRESSES[id]!);
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
  } catch {
    // As if it were not there.
  }
  throw new Error(`This map needs the font ${family}, which cannot be fetched now.`);
}

async function draw({ text, wishes }: Extract<WorkerRequest, { kind: "draw" }>): Promise<Answers["draw"]> {
  const { value: map, diagnostics } = check({ path: nameForText(text), text }, noFile);
  const views = (map?.views ?? []).map(({ id, title }) => ({ id, title: title ?? id }));
  const known = { views, title: map?.title };
  if (map === undefined || hasErrors(diagnostics)) return { ...known, diagnostics, pictures: [] };
  // A view may have been renamed meanwhile.
  const { view, ...others } = wishes;
  const wished = views.some(({ id }) => id === view) ? wishes : others;
  const { value, diagnostics: found } = await render(map, "webfont", { ...wished, idPrefix: PREFIX }, type);
  return { ...known, diagnostics: [...diagnostics, ...found], pictures: value.map(elementIn) };
}

async function make(asked: Extract<WorkerRequest, { kind: "make" }>): Promise<Answers["make"]> {
  const { text, wishes, format, path = nameForText(text) } = asked;
  const { value, diagnostics } = await renderText({ path, text }, format, wishes, type, { readText: noFile });
  return { files: value, diagnostics };
}

function stateOf(text: string): MapState {
  if (state?.text !== text) state = analyse({ path: nameForText(text), text }, state);
  return state;
}

function suggested(text: string, offset: number): Answers["complete"] {
  const found = complete(text, offset, stateOf(text));
  if (found === undefined) return undefined;
  const { replaced, suggestions } = found;
  return {
    from: replaced.start,
    to: replaced.end,
    options: suggestions.map(({ label, detail, insert }) => ({
      label,
      insert,
      ...(detail === undefined ? {} : { detail }),
    })),
  };
}

function explained(text: string, offset: number): Answers["hover"] {
  const found = hover(stateOf(text), offset);
  return found && { from: found.start, to: found.end, text: found.text };
}

async function answerTo(asked: WorkerRequest): Promise<Answers[WorkerRequest["kind"]]> {
  switch (asked.kind) {
    case "start":
      return start(asked.assets);
    case "draw":
      return draw(asked);
    case "make":
      return make(asked);
    case "complete":
      return suggested(asked.text, asked.offset);
    case "hover":
      return explained(asked.text, asked.offset);
  }
}

self.addEventListener("message", ({ data }: MessageEvent<NumberedRequest>) => {
  answerTo(data).then(
    (answer) => self.postMessage({ id: data.id, answer } satisfies Answered),
    (error: unknown) =>
      self.postMessage({
        id: data.id,
        failure: error instanceof Error ? error.message : String(error),
      } satisfies Answered),
  );
});
