/** Maps to look at and to change. */
import carFreeCentre from "../../maps/car-free-centre.yaml";
import paleysWatch from "../../maps/paleys-watch.yaml";
import socrates from "../../maps/socrates.yaml";
import whiteHorse from "../../maps/white-horse.yaml";

/** Without the line that tells editors of files where the schema is. */
const alone = (text: string): string => text.replace(/^# yaml-language-server:.*\n/u, "");

export const EXAMPLES: readonly { readonly name: string; readonly text: string }[] = [
  { name: "A car-free centre", text: alone(carFreeCentre) },
  { name: "Socrates", text: alone(socrates) },
  { name: "Paley’s watch", text: alone(paleysWatch) },
  { name: "A white horse (Chinese)", text: alone(whiteHorse) },
];
