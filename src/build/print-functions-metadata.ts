/** Prints what Excel must know of the custom functions, by file name, for functions-metadata-plugin.js. */
import { functionsMetadata } from "../functions/metadata";

process.stdout.write(
  JSON.stringify({
    "functions.json": functionsMetadata("nl"),
    "functions.fr.json": functionsMetadata("fr"),
    "functions.en.json": functionsMetadata("en"),
  }),
);
