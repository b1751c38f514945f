import { expect, test } from "vitest";
import type { Inspection } from "../../../shared/model/inspection.ts";
import { known } from "../../../shared/model/known.ts";
import { smallIcon } from "../../../electron/engine/scan/small-icon.ts";
import { anImage, anInspection } from "../inventory/an-inspector.ts";
import { aPublish } from "../shadows/a-subject.ts";

test("the icon: one that exists, near the size a row draws, and small", () => {
  const inspection = anInspection("A");
  const icons = known([16, 32, 64, 256].map((width) => ({ file: `${width}.png`, width, height: width })));
  const sourceImage = { icon16: null, icon32: icons };
  const withIcons = (images: Inspection["images"]) => ({ ...inspection, connector: { ...inspection.connector, publishes: [aPublish("P", { sourceImage })] }, images });
  const image = (part: string, dataUrl = `data:${part}`) => ({ part, dataUrl });
  expect(smallIcon(inspection)).toBe(anImage);
  expect(smallIcon(withIcons([image("16.png"), image("32.PNG"), image("256.png")]))).toBe("data:32.PNG");
  expect(smallIcon(withIcons([image("32.png", "x".repeat(100_000)), image("16.png")]))).toBe("data:16.png");
  expect(smallIcon(withIcons([]))).toBeNull();
});
