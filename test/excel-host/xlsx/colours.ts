import { attribute, child, numberAttribute, type XmlElement } from "./xml";

/** The palette that indexed colours mean when the file has none of its own: 0–7 are 8–15 again. */
const PALETTE = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 " +
  "C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF " +
  "800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC " +
  "99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** Theme colours count light before dark, the other way round than the theme part lists them. */
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** The colours of the theme part as RRGGBB, in the order that cells count them. */
export function themeColours(theme: XmlElement | null): string[] {
  const scheme = child(child(theme, "themeElements"), "clrScheme");
  return THEME_ORDER.map((name) => {
    const [colour] = child(scheme, name)?.children ?? [];
    const value = colour && (attribute(colour, "lastClr") ?? attribute(colour, "val"));
    return value && /^[0-9A-F]{6}$/i.test(value) ? value.toUpperCase() : "000000";
  });
}

/** `#RRGGBB` of a colour element; null for an automatic one or none. */
export function readColour(element: XmlElement | null, theme: readonly string[]): string | null {
  if (!element) return null;
  const rgb = attribute(element, "rgb");
  if (rgb !== null) return `#${rgb.slice(-6).toUpperCase()}`;
  const tint = numberAttribute(element, "tint") ?? 0;
  const themed = numberAttribute(element, "theme");
  if (themed !== null) return `#${tinted(theme[themed] ?? "000000", tint)}`;
  const index = numberAttribute(element, "indexed");
  if (index === null || index >= 64) return null;
  return `#${PALETTE[index < 8 ? index : index - 8] ?? "000000"}`;
}

/** Lighter for a positive tint, darker for a negative: the light of the colour, as HSL has it. */
function tinted(colour: string, tint: number): string {
  if (tint === 0) return colour;
  const [r, g, b] = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  const light = (most + least) / 2;
  const changed = tint < 0 ? light * (1 + tint) : light + (1 - light) * tint;
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const reach = (1 - Math.abs(2 * changed - 1)) * saturation;
  return [r, g, b]
    .map((part) => {
      const position = spread === 0 ? 0.5 : (part - least) / spread;
      const value = changed - reach / 2 + position * reach;
      return Math.round(Math.min(Math.max(value, 0), 1) * 255)
        .toString(16)
        .toUpperCase()
        .padStart(2, "0");
    })
    .join("");
}

/** `#RRGGBB` as files write it, with full opacity. */
export function argb(colour: string): string {
  return `FF${colour.slice(1)}`;
}
