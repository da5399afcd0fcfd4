/** `npm run samples`: makes the five sample lists of 2024 again. */
import { join } from "node:path";
import { makeSamples } from "./make/samples";

makeSamples(process.argv[2] ?? join("assets", "samples"));
