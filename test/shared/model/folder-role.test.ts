import { expect, test } from "vitest";
import { isCertifiedRole, readerOf, type FolderRole } from "../../../shared/model/inventory.ts";

test.each<[FolderRole, ReturnType<typeof readerOf>, boolean]>([
  ["desktop", "desktop", false],
  ["added", "desktop", false],
  ["gateway", "gateway", false],
  ["desktop-dead", null, false],
  ["near-miss", null, false],
  ["certified-installer", null, true],
  ["certified-store", null, true],
])("%s is read by %s, certified: %s", (role, reader, certified) => {
  expect([readerOf(role), isCertifiedRole(role)]).toEqual([reader, certified]);
});
