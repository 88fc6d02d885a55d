import type { GroupItem, Scene } from "./scene.ts";
import { changed } from "./walk.ts";

/** An id that is valid in XML, in a link and in CSS, and different for different ids. */
export function xmlId(prefix: string, id: string): string {
  const safe = id.replace(/[^A-Za-z0-9-]/gu, (character) => `_${character.codePointAt(0)!.toString(16)}_`);
  return `${prefix}-${safe}`;
}

/** Makes each id unlike the ones before it: "a", "a.2", "a.3". */
export function distinctIds(): (id: string) => string {
  const times = new Map<string, number>();
  return (id) => {
    const count = (times.get(id) ?? 0) + 1;
    times.set(id, count);
    return count === 1 ? id : `${id}.${count}`;
  };
}

/** A scene without links to other maps, because none stands beside it. */
export function alone(scene: Scene): Scene {
  const group = ({ link, ...item }: GroupItem): GroupItem =>
    link === undefined || link.to === "map" ? item : { ...item, link };
  return { ...scene, items: changed(scene.items, { group }) };
}

/** A scene of which all ids begin with a prefix, and the links to them. */
export function withPrefix(scene: Scene, prefix: string): Scene {
  const group = (item: GroupItem): GroupItem => ({
    ...item,
    id: prefix + item.id,
    ...(item.link?.to === "group" ? { link: { ...item.link, id: prefix + item.link.id } } : {}),
    ...(item.statement === undefined ? {} : { statement: prefix + item.statement }),
    ...(item.step === undefined
      ? {}
      : { step: { from: item.step.from.map((id) => prefix + id), to: prefix + item.step.to } }),
  });
  return { ...scene, idPrefix: prefix, items: changed(scene.items, { group }) };
}
