import type { Document } from "../../../documents/document.ts";
import { accepts, DOCUMENTS } from "../../../documents/index.ts";
import { formatNames } from "../../../formats/index.ts";
import type { FormatName } from "../../../formats/index.ts";
import type { OutputWish } from "../../../model/project.ts";
import { UsageError } from "../../report/errors.ts";
import type { Input } from "../inputs/inputs.ts";
import { documentOf, usualFormats } from "../outputs.ts";
import type { OutputRequest } from "../outputs.ts";
import type { DrawOptions } from "../../../pipeline.ts";
import type { RenderRequest } from "../request.ts";
import type { Projects } from "./projects.ts";
import { wishesOf } from "./wishes.ts";
import type { OutputWishes } from "./wishes.ts";

/** Something to make of maps. */
interface Ask {
  readonly inputs: readonly Input[];
  readonly wish: OutputRequest;
  readonly draw: Omit<DrawOptions, "view">;
}

/**
 * What is asked for. A run that names no map, format or document makes the `outputs` of the folder's `hence.yaml`
 * where it has any.
 */
export function asksOf(
  inputs: readonly Input[],
  request: RenderRequest,
  projects: Projects,
  cwd: string,
): Ask[] {
  const { formats, output: where, views, documents, draw } = request;
  const kinds = documents.length === 0 ? [undefined] : documents;
  const read = new Map<string, OutputWishes>();
  const wishes = ({ path }: Input): OutputWishes => {
    if (!read.has(path)) read.set(path, wishesOf(path, cwd));
    return read.get(path)!;
  };
  const own = (input: Input): readonly FormatName[] | undefined => {
    const { formats } = wishes(input);
    return formats.length > 0 ? formats : projects.settingsFor(input)?.project.figure.formats;
  };
  const whatOf = (kind: string | undefined) => ({
    kind,
    among: formatNames(),
    usual: usualFormats(kind),
    ...(kind === undefined && { own }),
  });
  const usual = (inputs: readonly Input[]): Ask[] =>
    kinds.map((as) => {
      const kind = as === undefined ? undefined : documentOf({ as });
      return {
        inputs,
        wish: { ...whatOf(kind), formats, where, views, kinds: kinds.length },
        draw: as === undefined ? draw : { ...draw, as },
      };
    });
  if (!isAll(request)) return withCards(usual(inputs));

  const asked = new Map<string, { readonly output: OutputWish; readonly inputs: Input[] }>();
  const others: Input[] = [];
  for (const input of inputs) {
    const outputs = projects.outputsFor(input);
    if (outputs.length === 0) others.push(input);
    for (const output of outputs) {
      if (output.view !== undefined && !wishes(input).views.includes(output.view)) continue;
      const key = JSON.stringify(output);
      if (!asked.has(key)) asked.set(key, { output, inputs: [] });
      asked.get(key)!.inputs.push(input);
    }
  }
  const wished = [...asked.values()].map(({ output, inputs }): Ask => {
    const { as = "figure" } = output;
    return {
      inputs,
      wish: { ...whatOf(documentOf({ as })), ...placeOf(output) },
      draw: drawOf(output, draw),
    };
  });
  return withCards(others.length > 0 ? [...usual(others), ...wished] : wished);
}

/** A document that has the answers for another has them where both are made of the same maps. */
const withCards = (asks: readonly Ask[]): Ask[] =>
  asks.map((one) => {
    const { draw } = one;
    const { answersFor }: Document = DOCUMENTS[draw.as ?? "figure"];
    if (answersFor === undefined) return one;
    const isBeside = asks.some(
      ({ draw: { as }, inputs, wish }) =>
        as === answersFor &&
        wish.views.join() === one.wish.views.join() &&
        one.inputs.every((input) => inputs.includes(input)),
    );
    return isBeside ? { ...one, draw: { ...draw, cardsToo: true } } : one;
  });

/** Where an output of the folder's defaults goes, and of what. */
const placeOf = ({ folder, formats, view }: OutputWish) => ({
  formats: formats.length === 0 ? undefined : formats,
  where: `${folder}/`,
  views: view === undefined ? [] : [view],
});

/** How it is drawn, with what was asked for besides. */
function drawOf({ as = "figure", paper, width }: OutputWish, draw: Ask["draw"]): Ask["draw"] {
  if (width !== undefined && !accepts(as, "width"))
    throw new UsageError(
      `\`width\` in hence.yaml is for figures and slides; a ${as} has the width of its paper.`,
    );
  return {
    ...draw,
    ...(as !== "figure" && { as }),
    ...(paper !== undefined && { paper }),
    ...(width !== undefined && { width }),
  };
}

/** Is nothing said about what is to be made of which maps? */
function isAll({ files, formats, output, views, documents, draw }: RenderRequest): boolean {
  const { paper, width } = draw;
  const said = [formats, output, paper, width].some((wish) => wish !== undefined);
  return files.length === 0 && views.length === 0 && documents.length === 0 && !said;
}
