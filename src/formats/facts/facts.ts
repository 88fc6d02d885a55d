import { mmOfPx } from "../../geometry.ts";
import type { Rect } from "../../geometry.ts";
import { alternativeText } from "../../scene/alternative-text.ts";
import { xmlId } from "../../scene/ids.ts";
import type { GroupItem } from "../../scene/scene.ts";
import { boundsOf, groupsIn } from "../../scene/walk.ts";
import { address } from "../address.ts";
import type { BookFormat, Drawing } from "../format.ts";

/** A place in the picture: mm from its top left corner. */
type PlaceInPicture = Rect;

/** What a program needs that puts the pictures of a map into a document: of one, or of each part of a divided map. */
export interface DocumentFacts {
  readonly parts: readonly PictureFacts[];
}

/** Lengths in mm. */
interface PictureFacts {
  readonly title: string;
  /** The alternative text: what the map concludes. */
  readonly alt: string;
  /** BCP 47 */
  readonly lang: string;
  readonly width: number;
  readonly height: number;
  /** What is drawn in full, in reading order, with the id and the number that it has in the map. */
  readonly statements: readonly (PlaceInPicture & {
    readonly id: string;
    readonly number: number;
    readonly text: string;
  })[];
  /** What leads to another statement of the picture (by its id) or to an address. */
  readonly links: readonly (PlaceInPicture & { readonly statement?: string; readonly url?: string })[];
}

/** The size of a picture, its alternative text, and where its statements and links are, as JSON. */
export const facts: BookFormat = {
  extension: "facts.json",
  mime: "application/json",
  summary: "size, alternative text and places of each picture as JSON, for programs that include it",
  needs: "both",
  pages: "many",
  write: async (drawings) => {
    const facts: DocumentFacts = { parts: drawings.map(factsOf) };
    return new TextEncoder().encode(`${JSON.stringify(facts, null, 1)}\n`);
  },
};

export function factsOf({ scene, outline }: Drawing): PictureFacts {
  const groups = groupsIn(scene.items);
  const byGroup = new Map(outline.map.statements.map((statement) => [xmlId("s", statement.id), statement]));
  const statements = groups.flatMap((group) => {
    const statement = group.role === "statement" ? byGroup.get(group.id) : undefined;
    const place = placeOf(group);
    if (statement === undefined || place === undefined) return [];
    const { id, text } = statement;
    return [{ id, number: outline.numbers.get(id) ?? 0, text, ...place }];
  });
  const drawn = new Set(statements.map(({ id }) => id));
  return {
    title: scene.title,
    alt: alternativeText(scene),
    lang: scene.lang,
    width: millimetres(scene.width),
    height: millimetres(scene.height),
    statements,
    links: groups.flatMap((group) => {
      const to = target(group, byGroup, drawn);
      const place = placeOf(group);
      return to === undefined || place === undefined ? [] : [{ ...to, ...place }];
    }),
  };
}

/** Undefined where the group leads nowhere, or to what is not in this picture. */
function target(
  { link }: GroupItem,
  byGroup: ReadonlyMap<string, { readonly id: string }>,
  drawn: ReadonlySet<string>,
): { readonly url: string } | { readonly statement: string } | undefined {
  if (link === undefined) return undefined;
  if (link.to === "address") {
    const url = address(link.url);
    return url === undefined ? undefined : { url };
  }
  if (link.to === "map") return undefined;
  const statement = byGroup.get(link.id)?.id;
  return statement === undefined || !drawn.has(statement) ? undefined : { statement };
}

function placeOf(group: GroupItem): PlaceInPicture | undefined {
  const box = group.area ?? boundsOf([group]);
  if (box === undefined) return undefined;
  const { x, y, width, height } = box;
  return {
    x: millimetres(x),
    y: millimetres(y),
    width: millimetres(width),
    height: millimetres(height),
  };
}

const millimetres = (px: number): number => Math.round(mmOfPx(px) * 1000) / 1000;
