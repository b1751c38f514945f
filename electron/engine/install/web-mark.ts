import type { WebMark, WebZone } from "../../../shared/model/install.ts";

/** URL security zones of Windows, by their numbers. */
const zones: Readonly<Record<string, WebZone>> = { 0: "this-computer", 1: "intranet", 2: "trusted", 3: "internet", 4: "restricted" };
const longestAddress = 2_000;

/** Reads the text of a `Zone.Identifier` stream: an INI file with one section. Null is a file without one. */
export function parseWebMark(text: string | null): WebMark {
  if (text === null) return { kind: "none" };
  const fields = new Map<string, string>();
  for (const line of text.replace(/^\uFEFF/u, "").split(/\r\n|\r|\n/u, 100)) {
    const at = line.indexOf("=");
    if (at > 0) fields.set(line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim());
  }
  const address = (name: string): string | null => {
    const value = fields.get(name) ?? "";
    // What browsers write where they do not tell.
    return value === "" || /^about:/iu.test(value) ? null : value.slice(0, longestAddress);
  };
  const zone = fields.get("zoneid") ?? "";
  return {
    kind: "marked",
    zone: Object.hasOwn(zones, zone) ? (zones[zone] ?? "not-known") : "not-known",
    from: address("hosturl"),
    referrer: address("referrerurl"),
  };
}
