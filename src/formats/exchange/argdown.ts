import type { Inference } from "../../model/map.ts";
import { exchangeFormat } from "./exchange.ts";
import { inferenceNames } from "./names.ts";

/** Characters that would begin something else in Argdown. */
const escaped = (text: string): string =>
  text
    .replace(/[[\]<>{}*_@#]/gu, "\\$&")
    .replace(/\/(?=[/*])/gu, "\\/")
    .replace(/!(?=--)/gu, "\\!");

const tagOf = (tag: string): string =>
  /^[\p{L}\p{Nd}][\p{L}\p{Nd}_-]*$/u.test(tag) ? `#${tag}` : `#(${tag})`;

/** A tag has no escapes; in it, some signs would begin something else, such as a comment. */
const heldOf = (tag: string): string => tag.replace(/[()<>[\]{}/*#!\\]/gu, "").trim();

/** Statements by their ids, each inference as an argument with premises and conclusion, objections as relations. */
export const argdown = exchangeFormat(
  {
    extension: "argdown",
    mime: "text/plain",
    summary: "the argument in Argdown",
    carried: {
      map: ["title", "subtitle", "author", "date"],
      statement: ["text", "group", "tags"],
      inference: ["scheme"],
      groups: true,
    },
  },
  (map, lose) => {
    const nameOf = inferenceNames(map, "step-");
    const argumentOf = (inference: Inference) => `<${nameOf(inference)}>`;
    const blocks: string[] = [];
    const { title, subtitle, author, date } = map;
    const facts = Object.entries({ title, subTitle: subtitle, author, date }).flatMap(([key, value]) =>
      value === undefined ? [] : [`${key}: ${JSON.stringify(value)}`],
    );
    if (facts.length > 0) blocks.push(["===", ...facts, "==="].join("\n"));
    const groups = [undefined, ...map.groups.map(({ id }) => id)];
    for (const group of groups) {
      const members = map.statements.filter((one) => one.group === group);
      if (group !== undefined && members.length > 0)
        blocks.push(`# ${escaped(map.groups.find(({ id }) => id === group)!.title)}`);
      for (const { id, text, tags } of members) {
        const held = tags.map(heldOf);
        const cut = tags.filter((tag, index) => tag !== held[index]).length;
        if (cut > 0) lose("signs in tags", cut);
        const written = held.filter((tag) => tag !== "").map(tagOf);
        blocks.push([`[${id}]: ${escaped(text)}`, ...written].join(" "));
      }
    }
    for (const inference of map.inferences) {
      const { from, target, scheme } = inference;
      if (target.kind === "support") {
        const premises = from.map((id, index) => `(${index + 1}) [${id}]`);
        const rule = scheme === undefined ? ["----"] : ["--", escaped(scheme), "--"];
        blocks.push(
          argumentOf(inference),
          [...premises, ...rule, `(${from.length + 1}) [${target.statement}]`].join("\n"),
        );
        continue;
      }
      if (from.length > 1) lose("linked premises of objections, now one objection for each", from.length);
      if (scheme !== undefined) lose("schemes of objections");
      if (target.kind === "attack") {
        blocks.push([`[${target.statement}]`, ...from.map((id) => `  <- [${id}]`)].join("\n"));
        continue;
      }
      const undercut = map.inferences[target.inference]!;
      if (undercut.target.kind !== "support") lose("objections to objections");
      else blocks.push([argumentOf(undercut), ...from.map((id) => `  <_ [${id}]`)].join("\n"));
    }
    return `${blocks.join("\n\n")}\n`;
  },
);
