import { Live } from "./live.ts";

new Live(document).start();
