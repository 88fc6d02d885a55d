import { DECLARATION, escaped, OFFICE, PACKAGE, RELATION, tag } from "./xml.ts";

/** A relation of one part of a package to another part, or to an address. */
export type Relationship = readonly [id: string, type: string, target: string, mode?: "External"];

/** The types of all parts: by the ends of their names, and by name for those that are none of these. */
export function contentTypes(
  byEnd: Readonly<Record<string, string>>,
  byName: Readonly<Record<string, string>>,
): string {
  const usual = { rels: "application/vnd.openxmlformats-package.relationships+xml", xml: "application/xml" };
  const properties = {
    "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  };
  return (
    DECLARATION +
    tag(
      "Types",
      { xmlns: `${PACKAGE}/content-types` },
      ...Object.entries({ ...usual, ...byEnd }).map(([Extension, ContentType]) =>
        tag("Default", { Extension, ContentType }),
      ),
      ...Object.entries({ ...byName, ...properties }).map(([PartName, ContentType]) =>
        tag("Override", { PartName, ContentType }),
      ),
    )
  );
}

/** Of the package: its main part, and what is said about it. */
export const packageRelations = (main: string): string =>
  relationList([
    ["rId1", `${RELATION}/officeDocument`, main],
    ["rId2", `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ["rId3", `${RELATION}/extended-properties`, "docProps/app.xml"],
  ]);

export function relationList(all: readonly Relationship[]): string {
  const list = all.map(([Id, Type, Target, TargetMode]) =>
    tag("Relationship", { Id, Type, Target, ...(TargetMode === undefined ? {} : { TargetMode }) }),
  );
  return DECLARATION + tag("Relationships", { xmlns: `${PACKAGE}/relationships` }, ...list);
}

const APPLICATION = tag("Application", {}, "hence");

/** What only documents have that no other program has written since; it is stored as it is, so that it can be found. */
export const OFFICE_SIGN = APPLICATION;

/** What is said about a package. */
export const propertyParts = (title: string, lang: string): Readonly<Record<string, string>> => ({
  "docProps/core.xml": coreProperties(title, lang),
  "docProps/app.xml":
    DECLARATION + tag("Properties", { xmlns: `${OFFICE}/extended-properties` }, APPLICATION),
});

/** Without dates: the same map gives the same document. */
function coreProperties(title: string, lang: string): string {
  const dc = "http://purl.org/dc/elements/1.1/";
  return (
    DECLARATION +
    tag(
      "cp:coreProperties",
      { "xmlns:cp": `${PACKAGE}/metadata/core-properties`, "xmlns:dc": dc },
      tag("dc:title", {}, escaped(title)),
      tag("dc:language", {}, escaped(lang)),
    )
  );
}
