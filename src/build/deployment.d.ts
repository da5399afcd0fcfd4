export const DEVELOPMENT_URL: string;
export function deploymentUrl(environment: Readonly<Record<string, string | undefined>>): string;
export function deployManifest(
  xml: string,
  deployment: { readonly url: string; readonly version: string },
): string;
