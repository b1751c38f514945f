import { expect, test } from "vitest";
import type { Inspection } from "../../../shared/model/inspection.ts";
import { known } from "../../../shared/model/known.ts";
import { nameInspector, smallIcon } from "../../../electron/engine/scan/scanned-file.ts";
import { anImage, anInspection } from "../inventory/an-inspector.ts";
import { aPublish } from "../shadows/a-subject.ts";

const node = { versions: { openssl: "3.5.1" }, features: { openssl_is_boringssl: false } };

test.each([
  ["another version of Mezzanine", nameInspector("2", node)],
  ["another OpenSSL", nameInspector("1", { ...node, versions: { openssl: "3.6.0" } })],
  ["Electron", nameInspector("1", { versions: { openssl: "3.5.1", electron: "45.4.1" }, features: {} })],
  ["another Electron", nameInspector("1", { versions: { openssl: "3.5.1", electron: "46.0.0" }, features: {} })],
  ["another program with BoringSSL", nameInspector("1", { versions: { openssl: "1.1.0" }, features: { openssl_is_boringssl: true } })],
])("an outcome stored for one inspector is not used for another: %s", (_, other) => expect(other).not.toBe(nameInspector("1", node)));

test("a stored outcome is used again by the same program with the same library", () => {
  expect(nameInspector("1", node)).toBe(nameInspector("1", { versions: { ...node.versions, modules: "137" }, features: {} }));
});

test("the icon: one that exists, near the size a row draws, and small", () => {
  const inspection = anInspection("A");
  const icons = known([16, 32, 64, 256].map((width) => ({ file: `${width}.png`, width, height: width })));
  const sourceImage = { icon16: null, icon32: icons };
  const withIcons = (images: Inspection["images"]) => ({
    ...inspection,
    connector: { ...inspection.connector, publishes: [aPublish("P", { sourceImage })] },
    images,
  });
  const image = (part: string, dataUrl = `data:${part}`) => ({ part, dataUrl });
  expect(smallIcon(inspection)).toBe(anImage);
  expect(smallIcon(withIcons([image("16.png"), image("32.PNG"), image("256.png")]))).toBe("data:32.PNG");
  expect(smallIcon(withIcons([image("32.png", "x".repeat(100_000)), image("16.png")]))).toBe("data:16.png");
  expect(smallIcon(withIcons([]))).toBeNull();
});
