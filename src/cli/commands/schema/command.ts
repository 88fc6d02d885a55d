import { Argument } from "commander";
import { EXIT } from "../../report/errors.ts";
import { oneOf, offering } from "../choices.ts";
import type { CommandEntry } from "../command.ts";

const KINDS = ["map", "hence.yaml"] as const;

export const schema: CommandEntry = {
  name: "schema",
  define: (program, choose) =>
    program
      .command("schema")
      .addArgument(offering(new Argument("[OF]"), KINDS))
      .summary("print the JSON Schema of maps, or of hence.yaml")
      .description(
        "Prints a JSON Schema, for editors that complete and explain while you type. OF is map (unless given) or hence.yaml.",
      )
      .action((of = "map") => {
        const kind = oneOf("schema", of as string, KINDS);
        choose({
          asked: { kind },
          run: async (host) => {
            await host.stdout.write(`${JSON.stringify(await schemaOf(kind), null, 2)}\n`);
            return EXIT.done;
          },
        });
      }),
};

async function schemaOf(kind: (typeof KINDS)[number]): Promise<object> {
  if (kind === "map") return (await import("../../../input/schema/json-schema.ts")).jsonSchema();
  return (await import("../../../input/project/schema.ts")).projectSchema();
}
