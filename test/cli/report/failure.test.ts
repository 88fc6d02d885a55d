import { describe, expect, test } from "vitest";
import { EnvironmentError } from "../../../src/cli/report/errors.ts";
import { explain, failureOf } from "../../../src/cli/report/failure.ts";
import { WishError } from "../../../src/documents/document.ts";
import { FormatLimitError } from "../../../src/formats/format.ts";
import { PdfEngineError } from "../../../src/formats/pdf/pdf.ts";

const told = (error: unknown) => explain(failureOf(error), "maps/a.yaml", {});

describe("why a map is not drawn", () => {
  test.each([new WishError("It has no such view."), new FormatLimitError("It has no such view.")])(
    "is said of the map that does not have what was asked for",
    (error) => {
      expect(failureOf(error).kind).toBe("wish");
      expect(told(error)).toBe("maps/a.yaml: It has no such view.");
    },
  );

  test.each([new EnvironmentError("The disk is full."), new PdfEngineError("The disk is full.")])(
    "is said as it is of the machine",
    (error) => {
      expect(failureOf(error).kind).toBe("environment");
      expect(told(error)).toBe("The disk is full.");
    },
  );

  test("is a bug in all other cases", () => {
    expect(failureOf(new Error("x is undefined")).kind).toBe("bug");
    expect(failureOf("thrown")).toMatchObject({ kind: "bug", message: "thrown" });
    expect(told(new TypeError("x is undefined."))).toBe(
      "Internal error in maps/a.yaml: x is undefined. This is a bug of hence; HENCE_DEBUG=1 shows where.",
    );
  });
});
