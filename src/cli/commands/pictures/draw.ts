import { resolve } from "node:path";
import type { Result } from "../../../diagnostic.ts";
import type { Drawing } from "../../../formats/format.ts";
import { formatNames } from "../../../formats/index.ts";
import { writeFiles } from "../../../pipeline.ts";
import type { Typesetter } from "../../../text/typesetter.ts";
import { bundledTypesetter } from "../../machine/assets/typesetter.ts";
import { putFile } from "../../machine/disk/replace.ts";
import { say } from "../../machine/host.ts";
import type { Host } from "../../machine/host.ts";
import { interruptible } from "../../machine/signals.ts";
import { EXIT, UsageError } from "../../report/errors.ts";
import type { ExitCode } from "../../report/errors.ts";
import { explain, failureOf } from "../../report/failure.ts";
import type { Input } from "../../session/inputs/inputs.ts";
import type { Output } from "../../session/job.ts";
import { DEFAULT_FORMATS, planOutputs, suffixedPath } from "../../session/outputs.ts";
import { PICTURES } from "./request.ts";
import type { PictureRequest } from "./request.ts";
import { inWords } from "../../../model/lists.ts";

/** Where pictures of a map go: `map.KIND.svg`. `instead` says what to ask for if not for a picture. */
export function plannedPictures(
  input: Input,
  { pictures, output }: PictureRequest,
  { kind, instead = "" }: { readonly kind: string; readonly instead?: string },
  cwd: string,
): readonly Output[] {
  if (pictures === undefined && output === undefined) return [];
  const wish = {
    among: formatNames(),
    formats: pictures,
    where: output,
    views: [],
    kind,
    usual: DEFAULT_FORMATS,
  };
  const { outputs } = planOutputs([input], wish, cwd)[0]!;
  const wrong = outputs.find(({ format }) => !PICTURES.includes(format));
  if (wrong !== undefined)
    throw new UsageError(`${wrong.path} would be no picture; there are ${inWords(PICTURES)}.${instead}`);
  return outputs;
}

/** A picture on standard output leaves no room for words there. */
export const streamBeside = (outputs: readonly Output[], { stdout, stderr }: Host): Host["stdout"] =>
  outputs.some(({ path }) => path === "-") ? stderr : stdout;

/** Draws what belongs to a map and reports what was written, or why it could not be. */
export async function drawPictures(
  outputs: readonly Output[],
  map: string,
  draw: (type: Typesetter) => Promise<Result<readonly Drawing[]>>,
  host: Host,
): Promise<ExitCode> {
  if (outputs.length === 0) return EXIT.done;
  const written: string[] = [];
  try {
    const type = await bundledTypesetter(host.assets)();
    const { value } = await interruptible(() => draw(type));
    for (const output of outputs) {
      const files = await interruptible(() => writeFiles(value, output.format));
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
    await say(host, explain(failure, map, host.env));
    return failure.kind === "wish" ? EXIT.usage : EXIT.environment;
  }
  if (written.length > 0) await say(host, `wrote ${inWords(written)}.`);
  return EXIT.done;
}
