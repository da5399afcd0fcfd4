import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { folder, normtoets, save, userList } from "./run";

/** What stands already where something is to be written. */

const dir = folder();
const list = save(join(dir, "lijst.xlsx"), userList(3, 4));
const bytesOf = (path: string) => readFileSync(path);
const isCopy = (path: string) =>
  Object.keys(unzipSync(new Uint8Array(bytesOf(path)))).some((name) => name.includes("table"));

/** A marked copy as another program leaves it: without comments. */
function savedSince(path: string): string {
  return worked(path, (name, text) => {
    if (/styles|table/.test(name)) expect(text).toContain("<!--");
    return text.replace(/<!--.*?-->/g, "");
  });
}

/** A marked copy in which one user has another name, and all else is byte for byte as it was written. */
function workedIn(path: string): string {
  let changed = 0;
  worked(path, (_, text) => {
    const other = text.replace(/>U1</, ">V1<");
    if (other !== text) changed++;
    return other;
  });
  expect(changed).toBe(1);
  return path;
}

function worked(path: string, change: (name: string, text: string) => string): string {
  const parts = Object.entries(unzipSync(new Uint8Array(bytesOf(path)))).map(
    ([name, bytes]) =>
      [name, new TextEncoder().encode(change(name, new TextDecoder().decode(bytes)))] as const,
  );
  return save(path, zipSync(Object.fromEntries(parts)));
}

function ownCopy(name: string): string {
  const path = join(dir, name);
  expect(normtoets(list, "--output", path).code).toBe(0);
  return path;
}

describe("--output on something that stands there", () => {
  const foreign: [string, () => string, string][] = [
    [
      "a workbook of the user",
      () => save(join(dir, "eigen.xlsx"), userList(1, 4)),
      "geen kopie van Normtoets",
    ],
    [
      "a file that only has the name of a workbook",
      () => save(join(dir, "tekst.xlsx"), "mijn nota’s"),
      "geen kopie van Normtoets",
    ],
    [
      "a copy that another program saved",
      () => savedSince(ownCopy("bewaard.xlsx")),
      "ander programma",
    ],
    [
      "a copy in which one cell was changed by a tool that keeps all else",
      () => workedIn(ownCopy("bewerkt.xlsx")),
      "ander programma",
    ],
    [
      "a copy that was made read-only",
      () => {
        const path = ownCopy("vast.xlsx");
        chmodSync(path, 0o444);
        return path;
      },
      "alleen-lezen",
    ],
    [
      "a cleared copy: it may be the workbook itself",
      () => {
        const path = join(dir, "schoon.xlsx");
        expect(normtoets(ownCopy("vuil.xlsx"), "--clear", "--output", path).code).toBe(0);
        return path;
      },
      "geen kopie van Normtoets",
    ],
    [
      "the same file by a link",
      () => {
        const path = join(dir, "link.xlsx");
        symlinkSync(save(join(dir, "achter-link.xlsx"), userList(2, 4)), path);
        return path;
      },
      "geen kopie van Normtoets",
    ],
    [
      "the same file by a second name",
      () => {
        const path = join(dir, "tweede.xlsx");
        linkSync(save(join(dir, "eerste.xlsx"), userList(2, 4)), path);
        return path;
      },
      "geen kopie van Normtoets",
    ],
  ];
  test.each(foreign)(
    "%s: refused and left as it is, but replaced with --overwrite",
    (_, make, line) => {
      const target = make();
      const before = bytesOf(target);
      const names = readdirSync(dir).sort();
      const { code, out, err } = normtoets(list, "--output", target);
      expect({ code, out }).toEqual({ code: 3, out: "" });
      expect(err.trimEnd().split("\n")).toHaveLength(1);
      expect(err).toContain(line);
      expect(err).toContain("--overwrite");
      expect(bytesOf(target).equals(before)).toBe(true);
      expect(readdirSync(dir).sort()).toEqual(names);
      expect(normtoets(list, "--output", target, "--overwrite").code).toBe(0);
      expect(isCopy(target)).toBe(true);
    },
  );
  test("a copy of ours is renewed without a question", () => {
    const target = ownCopy("telkens.xlsx");
    const { code, err } = normtoets(list, "--output", target);
    expect(code).toBe(0);
    expect(err).toMatch(/^kopie: /);
  });
  test("a copy of another workbook of ours too, and it can be cleared onto", () => {
    const target = ownCopy("ander.xlsx");
    const other = save(join(dir, "ander-bron.xlsx"), userList(2, 4));
    expect(normtoets(other, "--output", target).code).toBe(0);
    expect(normtoets(ownCopy("bron.xlsx"), "--clear", "--output", target).code).toBe(0);
    expect(isCopy(target)).toBe(false);
  });
  test("an empty file holds nothing to lose", () => {
    const target = save(join(dir, "leeg.xlsx"), "");
    expect(normtoets(list, "--output", target).code).toBe(0);
    expect(isCopy(target)).toBe(true);
  });
  test("a link to a copy of ours stays a link", () => {
    const target = ownCopy("doel.xlsx");
    const link = join(dir, "laatste.xlsx");
    symlinkSync(target, link);
    writeFileSync(target, bytesOf(ownCopy("nieuwer.xlsx")));
    expect(normtoets(list, "--output", link).code).toBe(0);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(isCopy(target)).toBe(true);
  });
  test.each([[], ["--overwrite"]])(
    "a folder of that name, a link that leads nowhere: never (%s)",
    (...more) => {
      const map = join(dir, `map${more.length}`);
      mkdirSync(join(map, "lijst.xlsx"), { recursive: true });
      const inside = normtoets(list, "--output", map, ...more);
      expect(inside.code).toBe(3);
      expect(inside.err).toContain("dat is een map");
      const loose = join(dir, `los${more.length}.xlsx`);
      symlinkSync(join(dir, "nergens.xlsx"), loose);
      const { code, err } = normtoets(list, "--output", loose, ...more);
      expect(code).toBe(3);
      expect(err).toContain("geen gewoon bestand");
      expect(lstatSync(loose).isSymbolicLink()).toBe(true);
    },
  );
  test("a device is never replaced", () => {
    const odd = save(join(dir, "zonder-extensie"), bytesOf(list));
    const { code, err } = normtoets(odd, "--output", "/dev/null", "--overwrite");
    expect(code).toBe(3);
    expect(err).toContain("geen gewoon bestand");
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });
  test("one of several: none is written", () => {
    const map = join(dir, "gemengd");
    mkdirSync(map);
    const own = save(join(map, "lijst.xlsx"), userList(1, 4));
    const other = save(join(dir, "nog-een.xlsx"), userList(3, 4));
    const before = bytesOf(own);
    expect(normtoets(list, other, "--output", map).code).toBe(3);
    expect(readdirSync(map)).toEqual(["lijst.xlsx"]);
    expect(bytesOf(own).equals(before)).toBe(true);
  });
  test("a folder that is not there is made", () => {
    const target = join(dir, "nieuw", "dieper", "kopie.xlsx");
    expect(normtoets(list, "--output", target).code).toBe(0);
    expect(isCopy(target)).toBe(true);
  });
  test("the copy of a read-only workbook can be renewed", () => {
    const fixed = save(join(dir, "bron-vast.xlsx"), userList(3, 4));
    chmodSync(fixed, 0o444);
    const target = join(dir, "kopie-van-vast.xlsx");
    expect(normtoets(fixed, "--output", target).code).toBe(0);
    expect(statSync(target).mode & 0o777).toBe(0o644);
    expect(normtoets(fixed, "--output", target).code).toBe(0);
  });
  test.each([
    ["fr", "n’est pas remplacé"],
    ["en", "is not replaced"],
  ])("is said in %s", (language, words) => {
    const own = save(join(dir, `eigen-${language}.xlsx`), userList(1, 4));
    expect(normtoets(list, "--output", own, "--lang", language).err).toContain(words);
  });
});

describe("--save-profile on something that stands there", () => {
  test.each([
    ["a file of the user", "{}"],
    ["a profile that may have been adapted", '{"schema":"normtoets-profile/1","lists":[]}'],
  ])("%s: refused, and replaced with --overwrite", (_, text) => {
    const target = save(join(dir, "profiel.json"), text);
    const { code, out, err } = normtoets(list, "--save-profile", target);
    expect({ code, out }).toEqual({ code: 3, out: "" });
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(err).toContain("--overwrite");
    expect(bytesOf(target).toString()).toBe(text);
    expect(normtoets(list, "--save-profile", target, "--overwrite").code).toBe(0);
    expect(bytesOf(target).toString()).toContain('"gebruiker"');
  });
  test("a folder, a folder that is not there", () => {
    expect(normtoets(list, "--save-profile", dir, "--overwrite").err).toContain("dat is een map");
    const { code, err } = normtoets(list, "--save-profile", join(dir, "weg", "p.json"));
    expect(code).toBe(3);
    expect(err).toContain("kan niet bewaard worden");
    expect(existsSync(join(dir, "weg"))).toBe(false);
  });
});

test("--overwrite with nothing to write is a wrong call", () => {
  const { code, err } = normtoets(list, "--overwrite");
  expect(code).toBe(3);
  expect(err).toContain("--overwrite vraagt ook --output");
});
