import type { CellValue } from "../model/cell-value";
import type { Expression, Operator } from "./ast";
import { FormulaError } from "./formula-error";
import { tokenize, type Token } from "./tokens";

/** From loosest to tightest; within a level the left goes first. Unary minus binds tighter than ^. */
const LEVELS: readonly (readonly Operator[])[] = [
  ["=", "<>", "<", "<=", ">", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

/** Reads a worksheet formula in English syntax, with or without its equals sign. Throws FormulaError. */
export function parseFormula(formula: string): Expression {
  const parser = new Parser(tokenize(formula.replace(/^\s*=/, "")));
  return parser.whole();
}

class Parser {
  private readonly tokens: readonly Token[];
  private index = 0;

  constructor(tokens: readonly Token[]) {
    // Spaces only lay out; the intersection operator is not supported.
    this.tokens = tokens.filter((token) => token.kind !== "space");
  }

  whole(): Expression {
    const expression = this.level(0);
    const rest = this.tokens[this.index];
    if (rest) throw new FormulaError(`Not expected here: ${rest.text}`, rest.at);
    return expression;
  }

  private level(depth: number): Expression {
    const operators = LEVELS[depth];
    if (!operators) return this.prefix();
    let left = this.level(depth + 1);
    for (;;) {
      const operator = operators.find((candidate) => this.take(candidate));
      if (!operator) return left;
      left = { kind: "binary", operator, left, right: this.level(depth + 1) };
    }
  }

  private prefix(): Expression {
    for (const operator of ["-", "+", "@"] as const) {
      if (this.take(operator)) return { kind: "unary", operator, of: this.prefix() };
    }
    let expression = this.primary();
    for (;;) {
      if (this.take("%")) expression = { kind: "unary", operator: "%", of: expression };
      else if (this.take("#")) expression = { kind: "spill", of: expression };
      else return expression;
    }
  }

  private primary(): Expression {
    const token = this.next();
    switch (token.kind) {
      case "value":
        return { kind: "value", value: token.value };
      case "reference":
        return token.reference;
      case "name":
        return { kind: "name", name: token.text };
      case "call":
        return { kind: "call", name: token.text.slice(0, -1).toUpperCase(), args: this.args() };
      default:
        if (token.text === "(") return this.bracketed();
        if (token.text === "{") return this.array();
        throw new FormulaError(`Not expected here: ${token.text}`, token.at);
    }
  }

  private args(): Expression[] {
    if (this.take(")")) return [];
    const args: Expression[] = [];
    do {
      args.push(this.sees(",") || this.sees(")") ? { kind: "missing" } : this.level(0));
    } while (this.take(","));
    this.expect(")");
    return args;
  }

  private bracketed(): Expression {
    const parts: Expression[] = [];
    do parts.push(this.level(0));
    while (this.take(","));
    this.expect(")");
    const [first] = parts;
    return first && parts.length === 1 ? first : { kind: "union", parts };
  }

  private array(): Expression {
    const rows: CellValue[][] = [[]];
    for (;;) {
      rows.at(-1)?.push(this.constant());
      if (this.take("}")) break;
      if (this.take(";")) rows.push([]);
      else this.expect(",");
    }
    return { kind: "array", rows };
  }

  private constant(): CellValue {
    const negative = this.take("-");
    const token = this.next();
    if (token.kind !== "value") throw new FormulaError("Only constants in an array", token.at);
    return negative && typeof token.value === "number" ? -token.value : token.value;
  }

  private sees(text: string): boolean {
    const token = this.tokens[this.index];
    return token?.kind === "operator" && token.text === text;
  }

  private take(text: string): boolean {
    const seen = this.sees(text);
    if (seen) this.index++;
    return seen;
  }

  private expect(text: string): void {
    const at = this.tokens[this.index]?.at ?? -1;
    if (!this.take(text)) throw new FormulaError(`${text} expected`, at);
  }

  private next(): Token {
    const token = this.tokens[this.index++];
    if (!token) throw new FormulaError("The formula ends too early", -1);
    return token;
  }
}
