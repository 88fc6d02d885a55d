/**
 * TrueType fonts in a form that general compression makes much smaller. `compact` and `expanded` are inverse to each
 * other, byte for byte: an outline that does not come out as it went in is kept as it is.
 */
import { addBearings, takeBearings } from "./bearings.ts";
import { glyphOutlines, placesOf } from "./outlines.ts";
import type { GlyphOutline } from "./outlines.ts";
import { tableOf, viewOf } from "./sfnt.ts";
import { Bytes, putStep, step, takeStep } from "./triplets.ts";

/**
 * What an outline is made of: its contours' number, the points of each, their steps, and outlines that stay as they are,
 * each behind its length.
 */
const STREAMS = ["contours", "points", "kinds", "steps", "whole"] as const;
type Streams = Readonly<Record<(typeof STREAMS)[number], Bytes>>;

const streamsOf = (make: (name: (typeof STREAMS)[number], index: number) => Bytes): Streams =>
  Object.fromEntries(STREAMS.map((name, index) => [name, make(name, index)])) as unknown as Streams;

/** The lengths of the font, of what precedes its outlines, of these, the step of their places, and the lengths of the streams. */
const FIELDS = 4;
/** Four bytes each. */
const HEADER = 4 * (FIELDS + STREAMS.length);
/** Instead of a number of contours: an outline that is kept whole, and a glyph that has none. */
const WHOLE = 0xffff;
const EMPTY = 0;
/** With the number of contours: these overlap. */
const OVERLAPS = 0x8000;
/** Flags of a point, and their counterparts of a step across and up. */
const FLAG = { onCurve: 0x01, repeated: 0x08, overlaps: 0x40 };
const ACROSS = { short: 0x02, same: 0x10 };
const UP = { short: 0x04, same: 0x20 };
/** An outline begins with the number of contours and the rectangle around it. */
const FRAME = 10;

export function compact(font: Uint8Array): Uint8Array {
  const { offset, length } = tableOf(font, "glyf");
  const streams = streamsOf(() => new Bytes());
  const again = new Uint8Array(font.length);
  const { count, stepOfPlaces } = placesOf(font);
  const outlines = new Map(glyphOutlines(font));
  for (let glyph = 0; glyph < count; glyph++) {
    const outline = outlines.get(glyph);
    if (outline === undefined) putNumber(streams.contours, EMPTY);
    else putOutline(font, outline, streams, { again, step: stepOfPlaces });
  }
  const others = withoutDerived(font);
  const parts = [
    others.subarray(0, offset),
    others.subarray(offset + length),
    ...STREAMS.map((name) => streams[name].written()),
  ];
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, HEADER));
  const fields = [font.length, offset, length, stepOfPlaces, ...parts.slice(2).map((part) => part.length)];
  fields.forEach((value, index) => viewOf(result).setUint32(4 * index, value));
  let at = HEADER;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}

/** Without what follows from the outlines: the place of each, and the space before it. */
function withoutDerived(font: Uint8Array): Uint8Array {
  // `slice` of a Buffer would be the same bytes.
  const others = new Uint8Array(font);
  takeBearings(others);
  const { offset, length } = tableOf(font, "loca");
  others.fill(0, offset, offset + length);
  return others;
}

export function expanded(compacted: Uint8Array): Uint8Array {
  const view = viewOf(compacted);
  const [total, offset, length, step] = [0, 4, 8, 12].map((at) => view.getUint32(at)) as [
    number,
    number,
    number,
    number,
  ];
  const font = new Uint8Array(total);
  font.set(compacted.subarray(HEADER, HEADER + offset));
  font.set(compacted.subarray(HEADER + offset, HEADER + total - length), offset + length);
  let at = HEADER + total - length;
  const streams = streamsOf((_, index) => {
    const start = at;
    at += view.getUint32(4 * (FIELDS + index));
    return new Bytes(compacted.subarray(start, at));
  });
  const places = placesOf(font);
  let place = offset;
  for (let glyph = 0; glyph < places.count; glyph++) {
    places.set(glyph, place);
    place = nextPlace(place, takeOutline(font, place, streams), step);
  }
  places.set(places.count, place);
  addBearings(font);
  return font;
}

/** Where the next outline begins, after one from `start` to `end`. */
const nextPlace = (start: number, end: number, step: number): number =>
  start + Math.ceil((end - start) / step) * step;

const isSame = (a: Uint8Array, b: Uint8Array, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) if (a[at] !== b[at]) return false;
  return true;
};

/** Whether it has contours of its own and no instructions. */
function isCodable(font: Uint8Array, start: number, end: number): boolean {
  const view = viewOf(font);
  const contours = view.getInt16(start);
  const instructions = start + FRAME + 2 * contours;
  return contours > 0 && instructions + 2 < end && view.getUint16(instructions) === 0;
}

/** An outline is coded if it comes out as it went in. `again` is as large as the font, and empty here. */
function putOutline(
  font: Uint8Array,
  { start, end }: GlyphOutline,
  streams: Streams,
  { again, step }: { readonly again: Uint8Array; readonly step: number },
): void {
  const before = STREAMS.map((name) => streams[name].at);
  if (isCodable(font, start, end) && putContours(font, start, end, streams)) {
    const written = streamsOf((name, index) => new Bytes(streams[name].bytes, before[index]));
    const next = nextPlace(start, takeOutline(again, start, written), step);
    if (next === end && isSame(font, again, start, end)) return;
  }
  STREAMS.forEach((name, index) => (streams[name].at = before[index]!));
  putNumber(streams.contours, WHOLE);
  const length = end - start;
  streams.whole.put(length >> 24, (length >> 16) & 0xff, (length >> 8) & 0xff, length & 0xff);
  streams.whole.put(...font.subarray(start, end));
}

/** False if the outline cannot be read. */
function putContours(font: Uint8Array, start: number, end: number, streams: Streams): boolean {
  const view = viewOf(font);
  const contours = view.getInt16(start);
  let at = start + FRAME;
  let last = -1;
  const counts: number[] = [];
  for (let contour = 0; contour < contours; contour++, at += 2) {
    counts.push(view.getUint16(at) - last);
    last = view.getUint16(at);
  }
  at += 2;
  const flags: number[] = [];
  while (flags.length <= last && at < end) {
    const flag = font[at++]!;
    let repeats = (flag & FLAG.repeated) === 0 ? 1 : 1 + font[at++]!;
    while (repeats-- > 0) flags.push(flag);
  }
  const stepsOf = ({ short, same }: typeof ACROSS): number[] =>
    flags.map((flag) => {
      if ((flag & short) !== 0) return (flag & same) === 0 ? -font[at++]! : font[at++]!;
      if ((flag & same) !== 0) return 0;
      at += 2;
      return view.getInt16(at - 2);
    });
  if (end - at < 0 || end + 2 > font.length) return false;
  const across = stepsOf(ACROSS);
  const up = stepsOf(UP);
  if (at > end) return false;
  putNumber(streams.contours, contours + ((flags[0]! & FLAG.overlaps) === 0 ? 0 : OVERLAPS));
  for (const count of counts) putNumber(streams.points, count);
  across.forEach((x, point) =>
    putStep(streams.kinds, streams.steps, x, up[point]!, (flags[point]! & FLAG.onCurve) !== 0),
  );
  return true;
}

/** Small numbers take a byte, others three. */
function putNumber(stream: Bytes, value: number): void {
  if (value < 0xff) stream.put(value);
  else stream.put(0xff, value >> 8, value & 0xff);
}

function takeNumber(stream: Bytes): number {
  const first = stream.take();
  return first < 0xff ? first : (stream.take() << 8) | stream.take();
}

/** The points of the outline that is being read. */
const points = {
  across: new Int16Array(0x10000),
  up: new Int16Array(0x10000),
  flags: new Uint8Array(0x10000),
};

/** Where the outline ends. */
function takeOutline(font: Uint8Array, start: number, streams: Streams): number {
  const code = takeNumber(streams.contours);
  if (code === EMPTY) return start;
  if (code === WHOLE) return takeWhole(font, start, streams);
  const view = viewOf(font);
  const contours = code & ~OVERLAPS;
  view.setInt16(start, contours);
  let at = start + FRAME;
  let count = 0;
  for (let contour = 0; contour < contours; contour++, at += 2) {
    count += takeNumber(streams.points);
    view.setUint16(at, count - 1);
  }
  at += 2;
  takePoints(view, start, count, streams);
  if (code >= OVERLAPS) points.flags[0]! |= FLAG.overlaps;
  at = writeFlags(font, at, count);
  at = writeSteps(font, at, count, points.across, ACROSS);
  return writeSteps(font, at, count, points.up, UP);
}

function takeWhole(font: Uint8Array, start: number, { whole }: Streams): number {
  const length = viewOf(whole.bytes).getUint32(whole.at);
  whole.at += 4 + length;
  font.set(whole.bytes.subarray(whole.at - length, whole.at), start);
  return start + length;
}

/** Takes the steps of this many points, and writes the rectangle around them. */
function takePoints(view: DataView, start: number, count: number, { kinds, steps }: Streams): void {
  let x = 0;
  let y = 0;
  const bounds = { left: 0x7fff, top: 0x7fff, right: -0x8000, bottom: -0x8000 };
  for (let point = 0; point < count; point++) {
    takeStep(kinds, steps);
    points.across[point] = step.x;
    points.up[point] = step.y;
    points.flags[point] = (step.onCurve ? FLAG.onCurve : 0) | flagOf(step.x, ACROSS) | flagOf(step.y, UP);
    x += step.x;
    y += step.y;
    if (x < bounds.left) bounds.left = x;
    if (x > bounds.right) bounds.right = x;
    if (y < bounds.top) bounds.top = y;
    if (y > bounds.bottom) bounds.bottom = y;
  }
  view.setInt16(start + 2, bounds.left);
  view.setInt16(start + 4, bounds.top);
  view.setInt16(start + 6, bounds.right);
  view.setInt16(start + 8, bounds.bottom);
}

function flagOf(value: number, { short, same }: typeof ACROSS): number {
  if (value === 0) return same;
  if (value < -255 || value > 255) return 0;
  return value > 0 ? short | same : short;
}

/** Three equal flags and more are one with a number, as in all fonts that fontTools has written. */
function writeFlags(font: Uint8Array, start: number, count: number): number {
  let at = start;
  for (let point = 0; point < count;) {
    const flag = points.flags[point]!;
    let run = 1;
    while (run < 0x100 && point + run < count && points.flags[point + run] === flag) run += 1;
    if (run > 2) {
      font[at++] = flag | FLAG.repeated;
      font[at++] = run - 1;
    } else for (let one = 0; one < run; one++) font[at++] = flag;
    point += run;
  }
  return at;
}

function writeSteps(
  font: Uint8Array,
  start: number,
  count: number,
  values: Int16Array,
  { short, same }: typeof ACROSS,
): number {
  let at = start;
  for (let point = 0; point < count; point++) {
    const flag = points.flags[point]!;
    const value = values[point]!;
    if ((flag & short) !== 0) font[at++] = Math.abs(value);
    else if ((flag & same) === 0) {
      font[at++] = (value >> 8) & 0xff;
      font[at++] = value & 0xff;
    }
  }
  return at;
}
