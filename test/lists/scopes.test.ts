import { Scopes, UNSAID } from "../../src/lists/scopes";

test("names of services, federations and others each have one scope", () => {
  const scopes = new Scopes();
  expect(scopes.get(UNSAID)).toMatchObject({ is: "unsaid", name: "" });
  const plus = scopes.of("LM Plus");
  expect(plus).toMatchObject({ is: "service", name: "LM Plus" });
  expect(plus.federation?.name).toBe("LM");
  expect(scopes.of(" lm\u00a0 plus ").index).toBe(plus.index);
  expect(scopes.of("DMW LM Plus").index).toBe(plus.index);
  const federation = scopes.of("LM");
  expect(federation).toMatchObject({ is: "federation", name: "LM", service: null });
  expect(federation.index).not.toBe(plus.index);
  const unknown = scopes.of("Dienst Zuid");
  expect(unknown).toMatchObject({ is: "unknown", name: "Dienst Zuid", federation: null });
  expect(scopes.of("dienst  zuid").index).toBe(unknown.index);
  expect(scopes.all()).toHaveLength(4);
});

test("a short name says which service only within its federation", () => {
  const scopes = new Scopes();
  expect(scopes.of("Antwerpen").is).toBe("unknown");
  expect(scopes.of("Antwerpen", "Solidaris")).toMatchObject({
    is: "service",
    name: "Solidaris Antwerpen",
  });
});

test("names that a user gave are known from then on", () => {
  const scopes = new Scopes({ "Dienst Zuid": "CM" });
  expect(scopes.of("DIENST ZUID")).toMatchObject({ is: "service", name: "CM" });
});

test("an index that was never given is an error of the program", () => {
  expect(() => new Scopes().get(9)).toThrow(RangeError);
});
