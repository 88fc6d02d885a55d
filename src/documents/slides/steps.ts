import { ptOfPx, pxOfMm } from "../../geometry.ts";
import { directionOf, wordsFor } from "../../language/index.ts";
import type { GroupRole, Item, Scene } from "../../scene/scene.ts";
import { transformed } from "../../scene/transform.ts";
import type { Span } from "../../text/typesetter.ts";
import { stacked } from "../brief/stack.ts";
import type { Part } from "../brief/stack.ts";
import { byline } from "../../outline/byline.ts";
import type { Outline } from "../../outline/outline.ts";
import type { Document, Page, Request } from "../document.ts";
import { speakerNotes } from "./notes.ts";
import { SlideParts } from "./parts.ts";
import { steadySize } from "./setting.ts";
import { slidesOf } from "./slide.ts";
import { outcomeOf, toldIn } from "./decided.ts";
import { shownIn, tourOf } from "./tour.ts";
import { sourceLine } from "../../outline/citations.ts";

/** px; a slide of 16:9, 33.9 cm wide as presentations have it. */
const SLIDE = { width: 1280, height: 720 };
const MARGIN = { x: 64, top: 44, bottom: 64 };
/** pt on that slide. */
const LEAST = 18;
/** Slides are seen from afar: lines and frames are this much heavier than on paper. */
const ENLARGED = 2;

const ROOM = {
  width: (SLIDE.width - 2 * MARGIN.x) / ENLARGED,
  height: (SLIDE.height - MARGIN.top - MARGIN.bottom) / ENLARGED,
};

/** The argument as slides: the main line, then each step of reasoning below the claim that it bears on. */
export const steps: Document = {
  summary: "slides that unfold the argument, one step a slide",
  accepts: ["width"],
  inPlaceOfText: "slides",
  async compose(request, outline) {
    const { map, annotation, type, theme, wish } = request;
    const least = Math.max(LEAST, wish.minType ?? 0) / ptOfPx(ENLARGED);
    const tour = tourOf(outline);
    const ideas = [...tour, ...outcomeOf(tour, outline, annotation)];
    const said = toldIn(ideas, map, annotation);
    const shown = shownIn(ideas);
    const looks = ideas.map((_, index) => {
      return { outline, annotation: said[index]!, type, theme, isShown: shown[index]! };
    });
    const largest = ideas.map((idea, index) => slidesOf(idea, looks[index]!, ROOM, least));
    const steady = steadySize(largest.flat());
    const told = ideas.flatMap((idea, index) => {
      const own = largest[index]!;
      const isLarger = own.some(({ scale = 0 }) => scale > steady);
      const slides = isLarger ? slidesOf(idea, looks[index]!, ROOM, least, steady) : own;
      return slides.map((slide) => ({ idea, slide }));
    });
    const opening = openingOf(request, outline, least);
    const count = told.length + (opening === undefined ? 0 : 1);
    const pages: Page[] = [];
    const add = (part: Part, title: string, foot: string | undefined, notes: readonly string[]) => {
      const items = [
        ...part.draw(MARGIN.x / ENLARGED, MARGIN.top / ENLARGED),
        ...footItems(pages.length + 1, count, foot, request, outline, least),
      ];
      const scene = sceneOf(items, title, request);
      pages.push({ scene, outline, annotation, notes });
    };
    if (opening !== undefined) add(opening, outline.map.title ?? "", undefined, []);
    for (const { idea, slide } of told) {
      const step = idea.kind === "step" ? idea.block.inference : undefined;
      const panel = idea.kind === "step" ? idea.panel : undefined;
      add(slide.part, slide.title, panel, speakerNotes(outline, slide.first, step));
    }
    return { value: pages, diagnostics: [] };
  },
};

/** What the argument is called, and where it comes from; undefined for a map without a title. */
function openingOf(
  { map, annotation, type, theme }: Request,
  outline: Outline,
  least: number,
): Part | undefined {
  const { title, caption } = map;
  if (title === undefined) return undefined;
  const parts = new SlideParts({ outline, annotation, type, theme, isShown, body: least, small: least });
  const source = sourceLine(outline.map, wordsFor(map.lang));
  const lines: readonly (readonly [GroupRole, string | undefined, Omit<Span, "text">])[] = [
    ["title", title, { weight: "semibold", size: least * 2.4, tone: "title" }],
    [
      "subtitle",
      byline(map, outline.name, wordsFor(map.lang)),
      { weight: "semibold", size: least * 1.5, tone: "panel-title" },
    ],
    ["caption", caption, { weight: "regular", size: least * 1.25, tone: "text" }],
    ["source", source, { weight: "regular", size: least, tone: "muted" }],
  ];
  const texts = lines.flatMap(([role, text, how]): Part[] => {
    if (text === undefined) return [];
    const whole = parts.text([{ ...how, text }], ROOM.width, role === "title" ? "balanced" : "running");
    // A source may be a whole bibliography.
    const most = Math.max(1, Math.floor((ROOM.height * SHARE) / (whole.height / whole.lines)));
    const part = whole.lines > most ? whole.slice(0, most) : whole;
    return [
      {
        height: part.height,
        draw: (x, y) => [{ kind: "group", id: `map-${role}`, role, label: text, items: part.draw(x, y) }],
      },
    ];
  });
  const all = stacked(texts, least * 0.8);
  const above = Math.max(0, (ROOM.height - all.height) / 2);
  return { height: ROOM.height, draw: (x, y) => all.draw(x, y + above) };
}

/** Lines that name no statement need not know what is shown. */
const isShown = () => true;

/** The most of a slide that one of the lines of its opening takes. */
const SHARE = 0.4;

/** The number of the slide, and opposite the title of the panel that its step stands in. */
function footItems(
  number: number,
  count: number,
  panel: string | undefined,
  { map, annotation, type, theme }: Request,
  outline: Outline,
  least: number,
): Item[] {
  const parts = new SlideParts({ outline, annotation, type, theme, isShown, body: least, small: least });
  const { width } = ROOM;
  const rtl = directionOf(map.lang) === "rtl";
  const line = (role: "page-number" | "running-head", text: string, x: number, room: number): Item => {
    const set = parts.text([{ text, weight: "regular", size: least, tone: "muted" }], room);
    const y = SLIDE.height / ENLARGED - FOOT - set.height / set.lines;
    return { kind: "group", id: role, role, label: text, items: set.slice(0, 1).draw(x, y) };
  };
  const x = MARGIN.x / ENLARGED;
  const text = `${number} / ${count}`;
  const own = type.paragraph([{ text, weight: "regular", size: least, tone: "muted" }], "ltr").maxWidth + 0.1;
  const room = width - own - least;
  return [
    ...(panel === undefined ? [] : [line("running-head", panel, rtl ? x + own + least : x, room)]),
    line("page-number", text, rtl ? x : x + width - own, own),
  ];
}

/** px below the foot, at the size in which slides are set. */
const FOOT = 10;

function sceneOf(items: readonly Item[], title: string, { map, theme, wish }: Request): Scene {
  const scale = wish.width === undefined ? ENLARGED : (ENLARGED * pxOfMm(wish.width)) / SLIDE.width;
  const size = { width: (SLIDE.width * scale) / ENLARGED, height: (SLIDE.height * scale) / ENLARGED };
  const scene: Scene = {
    ...size,
    title,
    description: "",
    lang: map.lang,
    background: theme.background,
    dark: theme.dark,
    paper: undefined,
    figure: undefined,
    items,
  };
  return transformed(scene, { ...size, scale, x: 0, y: 0 });
}
