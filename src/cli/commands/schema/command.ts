import { EXIT } from "../../report/errors.ts";
import type { CommandEntry } from "../command.ts";

export const schema: CommandEntry = {
  name: "schema",
  define: (program, choose) =>
    program
      .command("schema")
      .description("Prints the JSON Schema of maps, for editors that complete and explain while you type.")
      .action(() => {
        choose({
          asked: {},
          run: async (host) => {
            const { jsonSchema } = await import("../../../input/schema/json-schema.ts");
            await host.stdout.write(`${JSON.stringify(jsonSchema(), null, 2)}\n`);
            return EXIT.done;
          },
        });
      }),
};
