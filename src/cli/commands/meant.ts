import type { Command, CommanderError, Option } from "commander";
import type { DrawingOption } from "../../options/option.ts";
import { OPTIONS } from "../../options/table.ts";
import { isMapName } from "../../input/notations.ts";
import { shellWord } from "../../input/words/shell-word.ts";
import { offerOf } from "./choices.ts";
import { inWords } from "../../model/lists.ts";

/** What is said of a command line that cannot be read: with what to type instead, as far as that can be told. */
export function answerTo(program: Command, argv: readonly string[], error: CommanderError): string {
  const command = commandOf(program, argv);
  switch (error.code) {
    case "commander.unknownOption": {
      const flag = /'([^']*)'/.exec(error.message)?.[1] ?? "";
      const listed = `\`hence help ${command.name()}\` lists the options.`;
      return `Unknown option '${flag}'; ${wayOut(flag, command, program, argv) ?? hintIn(error) ?? listed}`;
    }
    case "commander.missingArgument":
      return `${sentence(error)}; ${CALLS.get(command.name()) ?? `write: ${callOf(command)}`}.`;
    case "commander.excessArguments": {
      const last = argv.slice(-2);
      const isPath = isMapName(last.join(" ")) && last.every((word) => !word.startsWith("-"));
      return isPath && !isMapName(last[0]!)
        ? `${sentence(error)}; a path with a blank needs quotes: ${shellWord(last.join(" "))}.`
        : `${sentence(error)}.`;
    }
    default: {
      const hint = hintIn(error);
      return hint === undefined ? `${sentence(error)}.` : `${sentence(error)}; ${hint}`;
    }
  }
}

/** The command whose name comes first, or that which needs none. */
export function commandOf(program: Command, argv: readonly string[]): Command {
  const named = (name: string | undefined) => program.commands.find((one) => one.name() === name);
  return named(argv.find((word) => !word.startsWith("-"))) ?? named("render")!;
}

/** "error: unknown option '--formt'\n(Did you mean --format?)" without the hint. */
function sentence({ message }: CommanderError): string {
  const [what = ""] = message.replace(/^error: /, "").split("\n");
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}`.replace(/[.\s]+$/, "");
}

function hintIn({ message }: CommanderError): string | undefined {
  const meant = /\(Did you mean (?:one of )?(.*)\?\)/.exec(message)?.[1];
  return meant === undefined ? undefined : `did you mean ${meant}?`;
}

/** A call that can be typed as it stands, where an argument is missing. */
const CALLS: ReadonlyMap<string, string> = new Map([
  ["new", "for example: hence new school-uniforms"],
  ["diff", "name two files: hence diff A B; or in a git repository, one: hence diff FILE"],
]);

function callOf(command: Command): string {
  const words = command.registeredArguments.map((one) => (one.required ? one.name() : `[${one.name()}]`));
  return ["hence", command.name(), ...words].join(" ");
}

/** Words for an option in other programs, and the one here. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ...["p", "size", "page", "pagesize", "page-size", "paper-size", "papersize"].map(
    (word) => [word, "--paper"] as const,
  ),
  ...["t", "T", "to", "F"].map((word) => [word, "--format"] as const),
  ...["O", "dest", "destination", "output-file", "out-dir", "outdir", "output-dir", "out-folder"].map(
    (word) => [word, "--output"] as const,
  ),
  ...["resolution", "density"].map((word) => [word, "--dpi"] as const),
  ...["s", "silent"].map((word) => [word, "--quiet"] as const),
  ...["j", "threads", "workers"].map((word) => [word, "--jobs"] as const),
  ...["follow", "live"].map((word) => [word, "--watch"] as const),
  ...["font-size", "fontsize"].map((word) => [word, "--type"] as const),
  ["dry-run", "--check"],
]);

const TURNED = "a page is turned on its side where the map reads better so; leave the option out.";
const LANGUAGE = "the map says its language itself: write `lang: en` in it.";
const WRITTEN = "the files are written anyway; leave the option out.";

/** What needs no option here. */
const UNNEEDED: ReadonlyMap<string, string> = new Map([
  ...["landscape", "portrait", "orientation", "rotate"].map((word) => [word, TURNED] as const),
  ...["lang", "language", "locale"].map((word) => [word, LANGUAGE] as const),
  ...["in-place", "write"].map((word) => [word, WRITTEN] as const),
]);

/** Of one command only. */
const HERE: ReadonlyMap<string, string> = new Map([
  ["fmt w", WRITTEN],
  ["fmt i", WRITTEN],
  ["check strict", "did you mean --max-warnings 0?"],
]);

function wayOut(
  flag: string,
  command: Command,
  program: Command,
  argv: readonly string[],
): string | undefined {
  const name = flag.replace(/^-+/u, "").replace(/=.*$/su, "");
  const has = (one: Command, long: string) => one.options.some((option) => option.long === long);
  const said = HERE.get(`${command.name()} ${name}`) ?? UNNEEDED.get(name.toLowerCase());
  if (said === LANGUAGE) return said.replace("en", tagAfter(flag, argv) ?? "en");
  if (said !== undefined) return said;
  const synonym = SYNONYMS.get(name) ?? `--${name}`;
  if (has(command, synonym)) return `did you mean ${synonym}?`;
  const value = command.options.find((one) => wordsOf(one).includes(name.toLowerCase()));
  if (value !== undefined) return `did you mean ${value.long} ${name.toLowerCase()}?`;
  const others = program.commands.filter((one) => one !== command && has(one, synonym));
  const began = begunWith(name, command);
  if (began.length > 0) return `did you mean ${inWords(began, "or")}?`;
  if (others.length === 0 || others.length > MOST_NAMED) return undefined;
  return `did you mean \`hence ${inWords(
    others.map((one) => one.name()),
    "or",
  )} ${synonym}\`?`;
}

/** `--lang de` */
const tagAfter = (flag: string, argv: readonly string[]): string | undefined =>
  /^[a-z]{2}(?:-[A-Z]{2})?$/u.exec(/=(.*)$/su.exec(flag)?.[1] ?? argv[argv.indexOf(flag) + 1] ?? "")?.[0];

const MOST_NAMED = 3;

/** What an option chooses from, also where its command reads it in its own way. */
function wordsOf(option: Option): readonly string[] {
  const name = option.long?.slice(2) ?? "";
  const known: DrawingOption | undefined =
    name in OPTIONS ? OPTIONS[name as keyof typeof OPTIONS] : undefined;
  return offerOf(option)?.words ?? (known?.kind.is === "choice" ? known.kind.words : []);
}

/** The options that begin like this, if they are few. */
function begunWith(name: string, { options }: Command): readonly string[] {
  const long = options.flatMap((one) => (one.hidden ? [] : (one.long ?? [])));
  const found = long.filter((one) => one.startsWith(`--${name}`));
  return found.length > MOST_NAMED ? [] : found;
}
