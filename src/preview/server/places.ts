import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folders that the server serves. */
export interface Places {
  readonly preview: string;
  readonly addin: string;
  /** Microsoft's library as it is installed; null when it is not. */
  readonly officeJs: string | null;
}

/** @param built the folder of this program, dist/preview-server */
export function placesFrom(built: string): Places {
  const dist = dirname(built);
  return { preview: join(dist, "preview"), addin: join(dist, "addin"), officeJs: officeJs(dist) };
}

/** What `npm start` would have to install or build first. */
export function missingParts({ preview, addin, officeJs }: Places): string[] {
  return [
    ...(existsSync(join(preview, "index.html")) ? [] : ["dist/preview"]),
    ...(existsSync(join(addin, "addin.html")) ? [] : ["dist/addin"]),
    ...(officeJs === null ? ["node_modules/@microsoft/office-js"] : []),
  ];
}

function officeJs(dist: string): string | null {
  const installed = join(dirname(dist), "node_modules", "@microsoft", "office-js", "dist");
  return existsSync(join(installed, "office.js")) ? installed : null;
}
