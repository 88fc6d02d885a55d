import { resolve } from "node:path";
import { noStatements } from "../../../checks/no-statements.ts";
import { hasErrors, inOrder } from "../../../diagnostic.ts";
import { EXCHANGE } from "../../../formats/exchange/index.ts";
import { readMap } from "../../../input/index.ts";
import { foundInstead, inNotation } from "../../../input/notations.ts";
import { EXCHANGE_NAMES } from "../../../model/choices.ts";
import type { ExchangeName } from "../../../model/choices.ts";
import { withFiles } from "../../../uses/open.ts";
import { decode } from "../../machine/decode.ts";
import { putFile } from "../../machine/disk/replace.ts";
import { MAP_LIMIT, readUpTo } from "../../machine/files.ts";
import { reportOptions, say } from "../../machine/host.ts";
import type { Host } from "../../machine/host.ts";
import { ProgressLine } from "../../machine/progress-line.ts";
import { reachOf, rootsNamed } from "../../machine/quoted/reach.ts";
import { quotedTexts } from "../../machine/quoted/texts.ts";
import { interruptible } from "../../machine/signals.ts";
import { readStdin } from "../../machine/stdin.ts";
import { EXIT } from "../../report/errors.ts";
import type { ExitCode } from "../../report/errors.ts";
import { visible } from "../../report/escape-control.ts";
import { explain, failureOf } from "../../report/failure.ts";
import { onlyErrors, report } from "../../report/report.ts";
import type { ReportedFile } from "../../report/reporter.ts";
import { findInputs } from "../../session/inputs/inputs.ts";
import type { Input, ListedWords } from "../../session/inputs/inputs.ts";
import { planOutputs } from "../../session/outputs.ts";
import type { OutputRequest } from "../../session/outputs.ts";
import { withSoundDefaults } from "../../session/project/faults.ts";
import { Projects } from "../../session/project/projects.ts";
import { inShard } from "../../session/request.ts";
import type { Shard } from "../../session/request.ts";
import type { Summary } from "../summary.ts";
import { Tally, lossesInWords } from "./tally.ts";
import type { LossCount } from "./tally.ts";

/** What `hence convert` is asked to do. */
export interface ConvertRequest {
  readonly files: readonly string[];
  readonly listed?: ListedWords;
  readonly format: ExchangeName | undefined;
  readonly output: string | undefined;
  readonly shard: Shard | undefined;
  readonly summary: Summary;
  /** Leave out warnings, and what each file loses. */
  readonly quiet: boolean;
  /** Folders whose files may be read too, as the user wrote them. */
  readonly roots: readonly string[];
}

/** A file in the other notation, or why there is none. */
interface Converted {
  readonly reported: ReportedFile;
  readonly text: string | undefined;
  readonly losses: readonly LossCount[];
}

export async function convert(request: ConvertRequest, host: Host): Promise<ExitCode> {
  const { format, output, shard, quiet, summary } = request;
  const roots = rootsNamed(request.roots, host.cwd);
  const tally = new Tally();
  let misnamed = 0;
  const onTrouble = (trouble: string, isMisnamed = false) => {
    tally.troubles.push(trouble);
    if (isMisnamed) misnamed += 1;
  };
  const inputs = findInputs(request.files, host.cwd, {
    command: "convert",
    listed: request.listed,
    onTrouble,
  });
  const wish: OutputRequest<ExchangeName> = {
    among: EXCHANGE_NAMES,
    formats: format === undefined ? undefined : [format],
    where: output,
    views: [],
    kind: undefined,
    usual: ["yaml"],
  };
  const all = planOutputs(inputs, wish, host.cwd).filter((_, index) => inShard(shard, index));
  const projects = new Projects(host.cwd);
  const { sound, isFaulty } = await withSoundDefaults(
    all.map(({ input }) => input),
    projects,
    host,
  );
  const planned = all.filter(({ input }) => sound.includes(input));
  const progress = new ProgressLine(host, planned.length, "converting");
  const toStdout = planned.some(({ outputs }) => outputs.some(({ path }) => path === "-"));
  try {
    for (const { input, outputs } of planned) {
      try {
        const { format } = outputs[0]!;
        const made = await interruptible(() => convertOne(input, format, { projects, roots }, host));
        if (made.text !== undefined) await put(outputs[0]!.path, made.text, tally, host);
        tally.add(made.reported, made.losses, made.text !== undefined);
        if (!quiet && made.losses.length > 0)
          await host.stderr.write(
            `${visible(input.path)}: not carried over: ${visible(lossesInWords(made.losses))}.\n`,
          );
      } catch (error) {
        tally.troubles.push(explain(failureOf(error), input.path, host.env));
      }
      progress.advance();
    }
  } finally {
    await progress.end();
  }
  const reported = quiet ? tally.reported.map(onlyErrors) : tally.reported;
  if (reported.some(({ diagnostics }) => diagnostics.length > 0))
    await host.stderr.write(
      report("pretty", reported, { ...reportOptions(host.stderr, host.env), all: !quiet }),
    );
  for (const trouble of tally.troubles) await say(host, trouble);
  if (summary === "json") await (toStdout ? host.stderr : host.stdout).write(tally.asJson());
  else await host.stderr.write(tally.inWords());
  if (tally.troubles.length > misnamed) return EXIT.environment;
  if (misnamed > 0) return EXIT.usage;
  return isFaulty || tally.faulty > 0 ? EXIT.faulty : EXIT.done;
}

async function convertOne(
  input: Input,
  format: ExchangeName,
  { projects, roots }: { readonly projects: Projects; readonly roots: readonly string[] },
  host: Host,
): Promise<Converted> {
  const { path } = input;
  const bytes = path === "-" ? await readStdin(host.stdin) : readUpTo(resolve(host.cwd, path), MAP_LIMIT);
  const { value: source, diagnostics: unread } = decode(path, bytes);
  if (hasErrors(unread)) return { reported: { source, diagnostics: unread }, text: undefined, losses: [] };
  const settings = projects.settingsFor(input);
  const readText = quotedTexts(
    reachOf(path, { cwd: host.cwd, roots: [...roots, ...(settings?.roots ?? [])] }),
  );
  const shared = withFiles(source, readText, settings?.project);
  const { map, sound, diagnostics, losses, notation } = readMap(source, undefined, shared);
  const empty =
    map === undefined || hasErrors(diagnostics)
      ? []
      : inNotation(noStatements(map, { source, readText, found: foundInstead(notation, losses) }), notation);
  // Losses are reported in a form of their own.
  const found = inOrder([...diagnostics.filter(({ code }) => code !== "not-carried-over"), ...empty]);
  const text = map === undefined || !sound || hasErrors(found) ? undefined : EXCHANGE[format].exchange(map);
  // The text is only asked for to show where something is wrong.
  const shown = found.length === 0 ? { path, text: "" } : source;
  return {
    reported: { source: shown, diagnostics: found },
    text: text?.text,
    // For a file that holds no statements, this is all there is to report.
    losses:
      text === undefined && empty.length === 0
        ? []
        : [...losses.map(({ kind, count }) => ({ kind, count })), ...(text?.losses ?? [])],
  };
}

async function put(path: string, text: string, tally: Tally, host: Host): Promise<void> {
  if (path === "-") await host.stdout.write(text);
  else tally.placed(await putFile(resolve(host.cwd, path), Buffer.from(text)));
}
