/** The licence texts of the packages that a bundle is made of. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Packages that are in dist/ in another way than through the bundle. */
const COPIED = ["harfbuzzjs"];

export function thirdPartyLicenses(root, inputs) {
  const names = new Set(COPIED);
  for (const input of inputs) {
    const name = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*\/node_modules\/)/.exec(input)?.[1];
    if (name !== undefined) names.add(name);
  }
  return [
    "hence is bundled with the packages below, unchanged. The licences of the fonts are beside them in fonts/.",
    ...[...names].toSorted().map((name) => section(join(root, "node_modules", name))),
  ].join(`\n\n${"=".repeat(80)}\n\n`);
}

function section(folder) {
  const { name, version, license, repository } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? `Licence: ${license}` : readFileSync(join(folder, file), "utf8").trim();
  const path = /(?:github[.]com[/:]|^github:|^)([^/:]+\/[^/]+?)(?:[.]git)?$/.exec(
    repository.url ?? repository,
  )[1];
  return `${name} ${version} (${license})\nSource: https://github.com/${path}\n\n${text}\n`;
}
