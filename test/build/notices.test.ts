import { describe, expect, test } from "vitest";
import { sbomOf } from "../../build/notices.ts";
import { packagePathOf } from "../../build/shipped-packages.ts";
import { misfitOfSbom } from "../builders/sbom-schema.ts";

describe("the package of a module", () => {
  test.each([
    ["/home/a/node_modules/react/index.js", "node_modules/react"],
    ["/home/a/node_modules/@fluentui/react-button/lib/index.js?x=1", "node_modules/@fluentui/react-button"],
    ["/home/a/node_modules/a/node_modules/@b/c/d.js", "node_modules/a/node_modules/@b/c"],
    ["C:\\a\\node_modules\\react\\index.js", "node_modules/react"],
    ["/home/a/renderer/main.tsx", undefined],
    ["\0vite/preload-helper.js", undefined],
  ])("%s", (module, path) => {
    expect(packagePathOf(module)).toBe(path);
  });
});

describe("the SBOM", () => {
  const hash = Buffer.alloc(64, "bytes");
  const aPackage = (name: string, licence: string) => ({
    name,
    version: "1.2.3",
    licence,
    integrity: `sha512-${hash.toString("base64")}`,
    folder: "",
  });
  const sbom = sbomOf([aPackage("@a/b", "MIT"), aPackage("c", "(MIT OR GPL-3.0-or-later)")]);

  test("names packages as CycloneDX specifies", () => {
    expect(sbom).toMatchObject({
      bomFormat: "CycloneDX",
      specVersion: "1.6",
      serialNumber: expect.stringMatching(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
    });
    expect(sbom.components).toMatchObject([
      {
        group: "@a",
        name: "b",
        purl: "pkg:npm/%40a/b@1.2.3",
        licenses: [{ license: { id: "MIT" } }],
        hashes: [{ alg: "SHA-512", content: hash.toString("hex") }],
      },
      { name: "c", licenses: [{ expression: "(MIT OR GPL-3.0-or-later)" }] },
    ]);
    expect(sbom.dependencies[0]?.dependsOn).toEqual(sbom.components.map((component) => component["bom-ref"]));
  });

  test("is the same for the same content", () => {
    expect(sbomOf([aPackage("c", "MIT")])).toEqual(sbomOf([aPackage("c", "MIT")]));
    expect(sbomOf([aPackage("c", "MIT")]).serialNumber).not.toBe(sbomOf([aPackage("d", "MIT")]).serialNumber);
  });

  test("is one by the published schema, and the schema is one that refuses", () => {
    const [component] = sbom.components;
    expect(misfitOfSbom(sbom)).toBeNull();
    expect(misfitOfSbom({ ...sbom, components: [{ ...component, hashes: [{ alg: "SHA-512", content: "00" }] }] })).not.toBeNull();
  });
});
