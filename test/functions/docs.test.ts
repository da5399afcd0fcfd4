import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ARGUMENTS } from "../../src/functions/argument-names";
import { CATALOGUE, FUNCTION_IDS, type FunctionId } from "../../src/functions/catalogue";
import { FunctionFault } from "../../src/functions/function-fault";
import { type FunctionResult, IMPLEMENTATIONS } from "../../src/functions/implementations";

const DOCS = readFileSync(join(__dirname, "..", "..", "docs", "functies.md"), "utf8");

/** Lines such as `=DMW.VTE("LM Plus") → 23,34`. */
const EXAMPLES = DOCS.split("\n")
  .filter((line) => line.startsWith("=DMW."))
  .map((line) => line.split("→").map((part) => part.trim()) as [string, string]);

/** Reads a formula as Dutch Excel writes it: texts, numbers, columns of constants, DMW functions. */
class Formula {
  private at = 0;

  constructor(private readonly text: string) {}

  read(): unknown {
    this.expect("=");
    const value = this.value();
    if (this.at < this.text.length) throw new Error(`rest: ${this.text.slice(this.at)}`);
    return value;
  }

  private value(): unknown {
    this.blanks();
    const rest = this.text.slice(this.at);
    const text = /^"([^"]*)"/.exec(rest);
    if (text) return this.take(text[0].length, text[1]);
    const number = /^\d+(?:,\d+)?/.exec(rest);
    if (number) return this.take(number[0].length, Number(number[0].replace(",", ".")));
    if (rest.startsWith("{")) return this.list("{", "}").map((cell) => [cell]);
    const name = /^DMW\.([A-Z]+)/.exec(rest);
    if (!name) return null;
    this.at += name[0].length;
    return calculate(name[1] as FunctionId, this.list("(", ")"));
  }

  private list(open: string, close: string): unknown[] {
    this.expect(open);
    const values: unknown[] = [];
    this.blanks();
    while (!this.text.startsWith(close, this.at)) {
      values.push(this.value());
      this.blanks();
      if (this.text.startsWith(";", this.at)) this.at++;
      this.blanks();
    }
    this.expect(close);
    return values;
  }

  private take(length: number, value: unknown): unknown {
    this.at += length;
    return value;
  }

  private blanks(): void {
    while (this.text[this.at] === " ") this.at++;
  }

  private expect(sign: string): void {
    if (!this.text.startsWith(sign, this.at)) throw new Error(`${sign} expected in ${this.text}`);
    this.at += sign.length;
  }
}

function calculate(id: FunctionId, args: readonly unknown[]): unknown {
  return IMPLEMENTATIONS[id]({ language: "nl" }, ...args);
}

/** What the cell shows, as far as the docs say it. */
function shown(formula: string): string {
  try {
    const value = new Formula(formula).read() as FunctionResult;
    if (typeof value === "object") return `${String(value[0]?.[0])} …`;
    return typeof value === "number" ? String(value).replace(".", ",") : value;
  } catch (error) {
    if (!(error instanceof FunctionFault)) throw error;
    return `${error.code === "#N/A" ? "#N/B" : "#WAARDE!"} ${error.sentence("nl")}`;
  }
}

describe("docs/functies.md", () => {
  test.each(EXAMPLES)("%s → %s", (formula, expected) => {
    const found = shown(formula);
    if (expected.startsWith("#") || expected.endsWith("…")) {
      expect(found.slice(0, expected.replace(" …", "").length)).toBe(expected.replace(" …", ""));
    } else expect(found).toBe(expected);
  });

  test("has examples of every function, and an error of each that can fail by its cells", () => {
    expect(EXAMPLES.length).toBeGreaterThanOrEqual(70);
    for (const id of FUNCTION_IDS) {
      const own = EXAMPLES.filter(([formula]) => formula.startsWith(`=DMW.${id}(`));
      expect([id, own.length > 0]).toEqual([id, true]);
      if (["BRON", "NORMEN"].includes(id)) continue;
      expect([id, own.some(([, answer]) => answer.startsWith("#"))]).toEqual([id, true]);
    }
  });

  test.each(FUNCTION_IDS)(
    "writes %s with all its arguments, in the table and below its title",
    (id) => {
      const args = CATALOGUE[id].parameters.map((parameter) => {
        const name = ARGUMENTS[parameter.id].nl;
        return parameter.optional ? `[${name}]` : name;
      });
      const signature = `DMW.${id}(${args.join("; ")})`;
      expect(DOCS).toContain(`\n| \`${signature}\``);
      expect(DOCS).toContain(`\n## DMW.${id}\n\n\`${signature}\` `);
    },
  );

  test("calls what a calculating cell shows, and the button, as Excel and the pane do", () => {
    expect(DOCS).toContain("`#BEZET!`");
    expect(DOCS).not.toContain("#BEZIG!");
    expect(DOCS).toContain("**Zet formules vast**");
    expect(DOCS).not.toContain("Formules vastzetten");
  });

  test.each(FUNCTION_IDS)("lists the arguments of %s as Excel shows them", (id) => {
    const [, section = ""] = DOCS.split(`\n## DMW.${id}\n`);
    const [own = ""] = section.split("\n## ");
    const rows = own
      .split("\n")
      .filter((line) => line.startsWith("| `"))
      .map((line) => line.split("|").map((cell) => cell.trim()));
    expect(rows).toEqual(
      CATALOGUE[id].parameters.map((parameter) => [
        "",
        `\`${ARGUMENTS[parameter.id].nl}\``,
        parameter.optional ? "nee" : "ja",
        parameter.description.nl,
        "",
      ]),
    );
  });
});
