import { createHash } from "node:crypto";
import fc from "fast-check";
import { canonicalJson } from "../../src/norms/canonical-json";
import { sha256Hex } from "../../src/norms/sha256";

test("the test vectors of the standard", () => {
  expect(sha256Hex("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("agrees with an independent implementation on any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
      expect(sha256Hex(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
    }),
  );
});

describe("canonicalJson", () => {
  test("does not depend on the order of keys or the layout", () => {
    expect(canonicalJson({ b: [1, null, "é\n"], a: { d: true, c: 0.5 } })).toBe(
      '{"a":{"c":0.5,"d":true},"b":[1,null,"é\\n"]}',
    );
  });

  test("says the same as the JSON it came from", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = JSON.stringify(value);
        expect(JSON.parse(canonicalJson(JSON.parse(json)))).toEqual(JSON.parse(json));
      }),
    );
  });

  test.each([undefined, NaN, Infinity, 1n, (): void => undefined])("%p is refused", (value) => {
    expect(() => canonicalJson({ value })).toThrow(TypeError);
  });
});
