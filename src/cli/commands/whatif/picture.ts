import { resolve } from "node:path";
import { inWords } from "../../../input/words/suggest.ts";
import { drawAssumed, writeFiles } from "../../../pipeline.ts";
import type { Assumed } from "../../../reason/argument.ts";
import { putFile } from "../../machine/disk/replace.ts";
import { say } from "../../machine/host.ts";
import type { Host } from "../../machine/host.ts";
import { bundledTypesetter } from "../../machine/assets/typesetter.ts";
import { EXIT, UsageError } from "../../report/errors.ts";
import type { ExitCode } from "../../report/errors.ts";
import { explain, failureOf } from "../../report/failure.ts";
import type { Input } from "../../session/inputs.ts";
import type { Output } from "../../session/job.ts";
import { DEFAULT_FORMATS, planOutputs, suffixedPath } from "../../session/outputs.ts";
import { PICTURES } from "../diff/request.ts";
import type { NamesOf } from "../judged/names.ts";
import type { ReadMap } from "../judged/read.ts";
import { assumedInWords } from "./changes.ts";
import type { WhatIfRequest } from "./request.ts";

export function plannedPictures(
  input: Input,
  { pictures, output }: WhatIfRequest,
  cwd: string,
): readonly Output[] {
  if (pictures === undefined && output === undefined) return [];
  const wish = { formats: pictures, where: output, views: [], kind: "whatif", usual: DEFAULT_FORMATS };
  const [job] = planOutputs([input], wish, cwd);
  const wrong = job!.outputs.find(({ format }) => !PICTURES.includes(format));
  if (wrong !== undefined)
    throw new UsageError(`${wrong.path} would be no picture; there are ${inWords(PICTURES)}.`);
  return job!.outputs;
}

/** Draws the map as it would be, and says what was written. */
export async function drawWhatIf(
  outputs: readonly Output[],
  { map, input }: ReadMap,
  assumed: Assumed,
  names: NamesOf,
  { draw }: WhatIfRequest,
  host: Host,
): Promise<ExitCode> {
  const written: string[] = [];
  try {
    const type = await bundledTypesetter(host.assets)();
    const isAsked = assumed.stances.size + assumed.undercut.size > 0;
    const name = isAsked ? assumedInWords(assumed, names) : undefined;
    const { value } = await drawAssumed(map, assumed, draw, type, name);
    for (const output of outputs) {
      const files = await writeFiles(value, output.format);
      if (output.path === "-" && files.length > 1)
        throw new UsageError(
          `This takes ${files.length} pages, and standard output takes one; name a folder: -o pages/.`,
        );
      for (const { suffix, bytes } of files) {
        const path = suffixedPath(output, suffix);
        if (path === "-") await host.stdout.write(bytes);
        else if ((await putFile(resolve(host.cwd, path), bytes)) === "written") written.push(path);
      }
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const failure = failureOf(error);
    await say(host, explain(failure, input.path, host.env));
    return failure.kind === "wish" ? EXIT.usage : EXIT.environment;
  }
  if (written.length > 0) await say(host, `wrote ${inWords(written)}.`);
  return EXIT.done;
}
