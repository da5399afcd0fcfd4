import { deployManifest, deploymentUrl } from "../../src/build/deployment";

describe("NORMTOETS_URL", () => {
  test("is the developer's machine when it is not given", () => {
    expect(deploymentUrl({})).toBe("https://localhost:3000");
    expect(deploymentUrl({ NORMTOETS_URL: " " })).toBe("https://localhost:3000");
  });

  test.each([
    ["https://dmw.example", "https://dmw.example"],
    ["https://dmw.example/", "https://dmw.example"],
    ["https://dmw.example:8443/normtoets//", "https://dmw.example:8443/normtoets"],
  ])("%s gives %s", (setting, url) => {
    expect(deploymentUrl({ NORMTOETS_URL: setting })).toBe(url);
  });

  test.each([
    "http://dmw.example",
    "dmw.example",
    "file:///srv/normtoets",
    "https://dmw.example/?versie=1",
    "https://dmw.example/#paneel",
    "https://jan:geheim@dmw.example/",
  ])("%s is refused", (setting) => {
    expect(() => deploymentUrl({ NORMTOETS_URL: setting })).toThrow(/NORMTOETS_URL/);
  });
});

describe("a deployed manifest", () => {
  const url = "https://dmw.example";

  test("has every address replaced, and its version", () => {
    const xml =
      '<A><Version>1.0.0.0</Version><B U="https://localhost:3000/a"/><C U="https://localhost:3000/b"/></A>';
    expect(deployManifest(xml, { url, version: "1.2.3" })).toBe(
      '<A><Version>1.2.3.0</Version><B U="https://dmw.example/a"/><C U="https://dmw.example/b"/></A>',
    );
  });

  test("is not made when the development machine is named in another way", () => {
    expect(() =>
      deployManifest('<B U="http://localhost:8080/a"/>', { url, version: "1.0.0" }),
    ).toThrow(/localhost/);
  });
});
