import { annotatedPart } from "../annotations/part.ts";
import { outline } from "../outline/build.ts";
import type { Outline } from "../outline/outline.ts";
import { viewed } from "../outline/views.ts";
import { WishError } from "./document.ts";
import type { Request } from "./document.ts";

/** The whole map in reading order, or the part of it that was asked for. */
export function askedOutline({ map, annotation, wish }: Request): Outline {
  const { numbers, name } = annotation;
  const whole = outline(map, {
    ...(numbers === undefined ? {} : { numbers }),
    ...(name === undefined ? {} : { name }),
  });
  if (wish.changed === true) return annotatedPart(whole, annotation);
  if (wish.view === undefined) return whole;
  const view = map.views.find(({ id }) => id === wish.view);
  const names = map.views.map(({ id }) => `\`${id}\``).join(", ");
  if (view === undefined) {
    throw new WishError(
      `There is no view \`${wish.view}\`; ${names === "" ? "the map has none" : `there are ${names}`}.`,
    );
  }
  const part = viewed(whole, view);
  if (part.map.statements.length === 0) throw new WishError(`The view \`${view.id}\` shows no statement.`);
  return part;
}
