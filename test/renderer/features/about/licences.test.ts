import { expect, test } from "vitest";
import { parseLicences } from "../../../../renderer/features/about/licences.tsx";

test("licences are taken as the build writes them, or not at all", () => {
  expect(parseLicences([{ packages: ["react 19"], licence: "MIT", text: "…" }])).toHaveLength(1);
  expect(
    [null, {}, [1], [{ packages: "react", licence: "MIT", text: "" }], [{ packages: ["a"], licence: "MIT" }]].map(parseLicences),
  ).toEqual([null, null, null, null, null]);
});
