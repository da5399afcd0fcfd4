import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ICONS, ICON_SIZES, iconFile } from "../../assets/icons/icons";

const folder = join(__dirname, "..", "..", "assets", "icons");

test.each(ICONS.flatMap((name) => ICON_SIZES.map((size) => [name, size] as const)))(
  "%s is there at %i pixels",
  (name, size) => {
    const png = readFileSync(join(folder, iconFile(name, size)));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    // Colour type 6: with transparency, as ribbons are light or dark.
    expect(png[25]).toBe(6);
  },
);

test("every icon has a drawing for 16 pixels and one for 32, and no picture is left over", () => {
  for (const name of ICONS) {
    expect(existsSync(join(folder, `${name}.svg`))).toBe(true);
    expect(existsSync(join(folder, `${name}-small.svg`))).toBe(true);
  }
  const wanted = ICONS.flatMap((name) => ICON_SIZES.map((size) => iconFile(name, size)));
  expect(
    readdirSync(folder)
      .filter((file) => file.endsWith(".png"))
      .sort(),
  ).toEqual(wanted.sort());
});
