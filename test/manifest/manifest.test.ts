import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deployManifest } from "../../src/build/deployment";
import { COMMANDS, associateCommands } from "../../src/commands";
import { all, attribute, named, only, readXml, type Element } from "./read-xml";

const root = join(__dirname, "..", "..");
const xml = readFileSync(join(root, "manifest.xml"), "utf8");
const manifest = readXml(xml);
const overrides = only(manifest, "VersionOverrides");
const resources = only(overrides, "Resources");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  version: string;
};
const LOCALES = ["nl-BE", "fr-BE", "fr-FR", "en-US", "en-GB"];

/** The order in which Microsoft's schema wants what an element holds, for the elements used here. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
    "ExtendedOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  AllFormFactors: ["ExtensionPoint"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  CustomTab: ["Group", "Label"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "FunctionName"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
  ExtendedOverrides: ["Tokens"],
  Tokens: ["Token"],
  Token: ["Override"],
};

/** The resource that an element points at. */
function resource(id: string): Element {
  const found = resources.children
    .flatMap((kind) => kind.children)
    .find((entry) => entry.attributes["id"] === id);
  if (!found) throw new Error(`No resource ${id}.`);
  return found;
}

function texts(element: Element): string[] {
  return [
    attribute(element, "DefaultValue"),
    ...element.children.map((override) => attribute(override, "Value")),
  ];
}

function urlsIn(element: Element): string[] {
  return all(element).flatMap(({ attributes }) =>
    ["DefaultValue", "Value", "Url", "ResourcesUrl"].flatMap((name) => {
      const value = attributes[name];
      return value !== undefined && /^[a-z]+:\/\//.test(value) ? [value] : [];
    }),
  );
}

/** Width and height in a PNG's header, in pixels. */
function pngSize(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("the manifest as a whole", () => {
  test("is of a task pane add-in for workbooks that reads and writes the document, and asks no more", () => {
    expect(attribute(manifest, "xsi:type")).toBe("TaskPaneApp");
    expect(only(manifest, "Permissions").text).toBe("ReadWriteDocument");
    expect(named(manifest, "AppDomain")).toEqual([]);
    expect(named(manifest, "WebApplicationInfo")).toEqual([]);
    expect(
      manifest.children
        .find(({ name }) => name === "Hosts")
        ?.children.map((host) => host.attributes["Name"]),
    ).toEqual(["Workbook"]);
  });

  test("has an id that is a UUID, and the version of package.json", () => {
    expect(only(manifest, "Id").text).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(only(manifest, "Version").text).toBe(`${version}.0`);
  });

  test("requires what ecosystem says and nothing newer", () => {
    expect(
      named(only(manifest, "Sets"), "Set").map((set) => [
        set.attributes["Name"],
        set.attributes["MinVersion"],
      ]),
    ).toEqual([
      ["ExcelApi", "1.9"],
      ["SharedRuntime", "1.1"],
      ["CustomFunctionsRuntime", "1.1"],
    ]);
  });

  test.each(Object.keys(ORDER))("has what is in %s in the schema's order", (name) => {
    const order = ORDER[name] ?? [];
    const elements = named(manifest, name);
    expect(elements).not.toEqual([]);
    for (const element of elements) {
      const places = element.children.map((child) => order.indexOf(child.name));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  test("has custom functions in the schema's order, in namespace DMW in every language", () => {
    const [functions] = named(overrides, "ExtensionPoint");
    expect(functions?.attributes["xsi:type"]).toBe("CustomFunctions");
    expect(functions?.children.map(({ name }) => name)).toEqual([
      "Script",
      "Page",
      "Metadata",
      "Namespace",
    ]);
    expect(texts(resource(attribute(only(overrides, "Namespace"), "resid")))).toEqual(["DMW"]);
  });
});

describe("resources", () => {
  const resids = all(overrides).flatMap((element) => element.attributes["resid"] ?? []);
  const ids = resources.children.flatMap((kind) =>
    kind.children.map((entry) => attribute(entry, "id")),
  );

  test("are each defined once and each used", () => {
    expect(ids).toEqual([...new Set(ids)]);
    expect([...new Set(resids)].sort()).toEqual([...ids].sort());
  });

  test("have ids of at most 32 characters", () => {
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
  });

  test("keep short strings to 125 characters, long ones and descriptions to 250", () => {
    const short = only(resources, "ShortStrings").children.flatMap(texts);
    const long = [...only(resources, "LongStrings").children.flatMap(texts), ...descriptions()];
    expect(short.filter((text) => text === "" || text.length > 125)).toEqual([]);
    expect(long.filter((text) => text === "" || text.length > 250)).toEqual([]);
  });

  function descriptions(): string[] {
    return manifest.children.filter(({ name }) => name === "Description").flatMap(texts);
  }

  test("say everything in every language; only the namespace is the same in all", () => {
    expect(only(manifest, "DefaultLocale").text).toBe("nl-NL");
    const said = [
      ...only(resources, "ShortStrings").children,
      ...only(resources, "LongStrings").children,
      ...manifest.children.filter(({ name }) => ["DisplayName", "Description"].includes(name)),
    ].filter(({ attributes }) => attributes["id"] !== "Functions.Namespace");
    expect(said.length).toBeGreaterThan(15);
    for (const element of said) {
      const byLocale = new Map(
        element.children.map((override) => [
          attribute(override, "Locale"),
          attribute(override, "Value"),
        ]),
      );
      expect([...byLocale.keys()]).toEqual(LOCALES);
      expect(byLocale.get("nl-BE")).toBe(attribute(element, "DefaultValue"));
      expect(byLocale.get("fr-FR")).toBe(byLocale.get("fr-BE"));
      expect(byLocale.get("en-GB")).toBe(byLocale.get("en-US"));
    }
  });

  test("give the functions' texts in the reader's language", () => {
    const metadata = resource(
      attribute(only(only(overrides, "Metadata"), "SourceLocation"), "resid"),
    );
    expect(texts(metadata).map((url) => url.split("/").at(-1))).toEqual([
      "functions.json",
      "functions.json",
      "functions.fr.json",
      "functions.fr.json",
      "functions.en.json",
      "functions.en.json",
    ]);
  });
});

describe("the one page", () => {
  test("is runtime, page of the functions, function file and pane under one resid, and the runtime lives long", () => {
    const runtime = only(overrides, "Runtime");
    const pane = named(overrides, "Action").find(
      ({ attributes }) => attributes["xsi:type"] === "ShowTaskpane",
    );
    expect(attribute(runtime, "lifetime")).toBe("long");
    expect([
      attribute(runtime, "resid"),
      attribute(only(only(overrides, "Page"), "SourceLocation"), "resid"),
      attribute(only(overrides, "FunctionFile"), "resid"),
      pane && attribute(only(pane, "SourceLocation"), "resid"),
    ]).toEqual(["Addin.Url", "Addin.Url", "Addin.Url", "Addin.Url"]);
    expect(texts(resource("Addin.Url"))).toEqual([
      attribute(only(only(manifest, "DefaultSettings"), "SourceLocation"), "DefaultValue"),
    ]);
  });
});

describe("icons", () => {
  const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

  test("are there in eight sizes for each button and group", () => {
    const icons = named(overrides, "Icon");
    expect(icons).toHaveLength(
      named(overrides, "Group").length + named(overrides, "Control").length,
    );
    for (const icon of icons) {
      expect(icon.children.map((image) => Number(image.attributes["size"]))).toEqual(SIZES);
      for (const image of icon.children) {
        const file =
          attribute(resource(attribute(image, "resid")), "DefaultValue")
            .split("/")
            .at(-1) ?? "";
        const size = Number(image.attributes["size"]);
        expect(pngSize(join(root, "assets", "icons", file))).toEqual([size, size]);
      }
    }
  });

  test.each([
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ])("are there for the product: %s of %i pixels", (name, size) => {
    const file = attribute(only(manifest, name), "DefaultValue").split("/").at(-1) ?? "";
    expect(pngSize(join(root, "assets", "icons", file))).toEqual([size, size]);
  });
});

describe("commands", () => {
  const called = named(overrides, "FunctionName").map(({ text }) => text);

  test("of the manifest are those of src/commands, each associated when the page starts", () => {
    const associated: string[] = [];
    Object.assign(globalThis, {
      Office: { actions: { associate: (id: string) => associated.push(id) } },
    });
    associateCommands();
    Reflect.deleteProperty(globalThis, "Office");
    expect([...called].sort()).toEqual([...COMMANDS].sort());
    expect(associated.sort()).toEqual([...COMMANDS].sort());
  });

  test("have a button each, with ids that differ", () => {
    expect(called).toEqual(["toetsWerkmap", "markeringen", "vorige", "volgende", "verslag"]);
    const ids = ["CustomTab", "Group", "Control"].flatMap((name) =>
      named(overrides, name).map((e) => attribute(e, "id")),
    );
    expect(ids).toEqual([...new Set(ids)]);
  });
});

describe("keyboard shortcuts", () => {
  interface Shortcuts {
    actions: { id: string; type: string; name: string }[];
    shortcuts: { action: string; key: Record<string, string> }[];
    resources: { default: Record<string, { value: string }> };
  }
  const read = (name: string) =>
    JSON.parse(readFileSync(join(root, "assets", "shortcuts", name), "utf8")) as unknown;
  const shortcuts = read("shortcuts.json") as Shortcuts;
  const said = shortcuts.resources.default;
  const value = (token: string) => said[/^\$\{resource\.(.+)\}$/.exec(token)?.[1] ?? ""]?.value;

  test("stand for every command", () => {
    expect(shortcuts.actions.map(({ id }) => id).sort()).toEqual([...COMMANDS].sort());
    expect(shortcuts.shortcuts.map(({ action }) => action).sort()).toEqual([...COMMANDS].sort());
    expect(shortcuts.actions.every(({ type }) => type === "ExecuteFunction")).toBe(true);
  });

  test("have keys that differ and that Office lets an add-in use", () => {
    const keys = shortcuts.shortcuts.map(({ key }) => value(key["default"] ?? ""));
    expect(keys.sort()).toEqual([
      "Ctrl+Alt+Shift+J",
      "Ctrl+Alt+Shift+K",
      "Ctrl+Alt+Shift+M",
      "Ctrl+Alt+Shift+T",
      "Ctrl+Alt+Shift+V",
    ]);
  });

  test.each(["nl", "fr", "en"])(
    "have a name and a key in %s, the keys being the same in all",
    (language) => {
      const translated = read(`shortcuts.${language}.json`) as Record<string, { value: string }>;
      expect(Object.keys(translated)).toEqual(Object.keys(said));
      for (const [id, { value: text }] of Object.entries(translated)) {
        expect(text).not.toBe("");
        if (id.endsWith("_key") || language === "nl") expect(text).toBe(said[id]?.value);
        else expect(text).not.toBe(said[id]?.value);
      }
    },
  );

  test("go on with J and back with K, as in the pane", () => {
    const keyOf = (id: string): string | undefined =>
      shortcuts.shortcuts
        .filter(({ action }) => action === id)
        .map(({ key }) => value(key["default"] ?? ""))[0];
    expect(keyOf("volgende")).toBe("Ctrl+Alt+Shift+J");
    expect(keyOf("vorige")).toBe("Ctrl+Alt+Shift+K");
  });

  test("are named in the buttons' tips and on the help page", () => {
    const tips = only(resources, "LongStrings").children.filter((e) =>
      (e.attributes["id"] ?? "").endsWith(".Tip"),
    );
    const help = readFileSync(join(root, "assets", "page", "help.html"), "utf8");
    for (const { action, key } of shortcuts.shortcuts) {
      const keys = value(key["default"] ?? "") ?? "none";
      const button = named(overrides, "Control").find(
        (c) => named(c, "FunctionName")[0]?.text === action,
      );
      const tip = tips.find(
        (e) =>
          e.attributes["id"] ===
          (button && attribute(only(only(button, "Supertip"), "Description"), "resid")),
      );
      expect(tip && texts(tip).every((text) => text.includes(`(${keys})`))).toBe(true);
      expect(help.split(keys)).toHaveLength(4);
    }
  });

  test("are found by a language token that has a file for each value", () => {
    const extended = only(manifest, "ExtendedOverrides");
    const token = only(extended, "Token");
    expect(attribute(extended, "ResourcesUrl")).toContain("${token.language}");
    expect(attribute(token, "Name")).toBe("language");
    expect(texts(token)).toEqual(["nl", "fr", "en"]);
  });
});

describe("addresses", () => {
  test("are https and of one origin", () => {
    const urls = urlsIn(manifest);
    expect(urls.length).toBeGreaterThan(50);
    expect([...new Set(urls.map((url) => new URL(url).origin))]).toEqual([
      "https://localhost:3000",
    ]);
  });

  test("are all replaced for a deployment", () => {
    const deployed = readXml(
      deployManifest(xml, { url: "https://dmw.example/map", version: "2.3.4" }),
    );
    const urls = urlsIn(deployed);
    expect(urls).toHaveLength(urlsIn(manifest).length);
    expect(urls.filter((url) => !url.startsWith("https://dmw.example/map/"))).toEqual([]);
    expect(only(deployed, "Version").text).toBe("2.3.4.0");
  });

  test("point at files that the build makes", () => {
    const built = join(root, "dist", "addin");
    const paths = urlsIn(manifest).map((url) => new URL(url).pathname);
    const missing = [...new Set(paths)]
      .flatMap((path) =>
        path.includes("%7Btoken")
          ? ["nl", "fr", "en"].map((l) => path.replace("$%7Btoken.language%7D", l))
          : [path],
      )
      .filter((path) => !existsSync(join(built, path)));
    expect(missing).toEqual([]);
  });
});
