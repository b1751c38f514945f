import { expect, test } from "vitest";
import { aRecord } from "../../../builders/a-record.ts";
import { drawnIcons, iconAt, iconOf } from "../../../../renderer/features/details/record-icons.ts";
import { known, unknown } from "../../../../shared/model/known.ts";

const images = [16, 20, 32].map((size) => ({ part: `I${size}.png`, dataUrl: `data:${size}` }));
const set = {
  icon16: known([
    { file: "i20.PNG", width: 20, height: 20 },
    { file: "I16.png", width: 16, height: 16 },
    { file: "gone.png", width: null, height: null },
  ]),
  icon32: unknown("Icons()"),
};

test("draws only the pictures that are there, whatever their names' case, smallest first", () => {
  expect(drawnIcons(set, 16, images).map(({ width }) => width)).toEqual([16, 20]);
  expect(drawnIcons(set, 32, images)).toEqual([]);
  expect(drawnIcons(null, 16, images)).toEqual([]);
});

test("does not blow a picture up while a larger one is there", () => {
  const icons = drawnIcons(set, 16, images);
  expect(iconAt(icons, 18)?.width).toBe(20);
  expect(iconAt(icons, 64)?.width).toBe(20);
  expect(iconAt([], 16)).toBeNull();
});

test("a file that could not be read has no icon", () => {
  expect(
    iconOf({ ...aRecord(), content: { kind: "refused", refusal: { sha256: "", sizeBytes: 0, reason: { kind: "empty" } } } }),
  ).toBeNull();
});
