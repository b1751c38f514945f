import { expect, test } from "vitest";
import { fullPath } from "../../../renderer/state/full-path.ts";

test.each([
  ["C:\\Connectors", "sub/A.mez", "C:\\Connectors\\sub\\A.mez"],
  ["C:\\", "A.mez", "C:\\A.mez"],
  ["/home/mira/connectors", "sub/A.mez", "/home/mira/connectors/sub/A.mez"],
])("%s and %s are %s", (folder, name, path) => {
  expect(fullPath(folder, name)).toBe(path);
});
