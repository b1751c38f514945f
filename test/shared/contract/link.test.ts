import { expect, test } from "vitest";
import { parseLink } from "../../../shared/contract/link.ts";

test.each([
  ["mezzanine://shadows", "#/shadows"],
  ["mezzanine://shadows/", "#/shadows"],
  ["MEZZANINE://History", "#/history"],
  ["mezzanine://connectors/c/documents%2FA.mez", "#/connectors/c/documents%2FA.mez"],
])("%s leads to %s", (address, route) => {
  expect(parseLink(address)).toBe(route);
});

test.each([
  "",
  "mezzanine:",
  "mezzanine://",
  "mezzanine:shadows",
  "mezzanine:///shadows",
  "mezzanine://user@shadows",
  "mezzanine://shadows:80",
  "mezzanine://shadows?purge=all",
  "mezzanine://shadows#/x",
  "mezzanine://shadows/../trust",
  "mezzanine://shadows/c/",
  "mezzanine://shadows/c/a/b",
  "mezzanine://shadows/c/a b",
  "mezzanine://shadows/c/%zz",
  "mezzanine://shadows/c/<script>",
  "mezzanine://carryOut/quarantine/all",
  "mezzanine://open/c:/windows",
  "https://shadows",
  " mezzanine://shadows",
  "mezzanine://shadows\n",
  `mezzanine://shadows/c/${"a".repeat(5000)}`,
])("%s leads nowhere", (address) => {
  expect(parseLink(address)).toBeNull();
});
