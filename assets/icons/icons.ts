/** The product and one icon for each command on the ribbon. */
export const ICONS = [
  "normtoets",
  "toets",
  "paneel",
  "markeringen",
  "vorige",
  "volgende",
  "verslag",
] as const;

/** In pixels. Office asks for 16, 32 and 80, takes 20, 24, 40, 48 and 64; 128 is for catalogues. */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128] as const;

/** The PNG's name in this folder and in dist/addin/assets. */
export function iconFile(name: string, size: number): string {
  return `${name}-${size}.png`;
}
