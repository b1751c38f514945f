import { expect, test } from "vitest";
import { readSettings } from "../../electron/engine/settings.ts";
import type { Decoder } from "../../shared/contract/decoder.ts";
import { detailsWidths, initialSettings } from "../../shared/model/inventory.ts";

const stored = (value: unknown) => ({
  get: <T>(_name: string, decode: Decoder<T>): T | undefined => {
    const decoded = decode(value);
    return decoded.ok ? decoded.value : undefined;
  },
});

const { detailsWidth: _width, securityAsked: _asked, ...older } = initialSettings;

test("what an older program stored has the usual width, and the question is still open", () => {
  expect(readSettings(stored({ ...older, theme: "dark" }))).toEqual({ ...initialSettings, theme: "dark" });
});

test.each([detailsWidths.min - 1, detailsWidths.max + 1, 500.5, "500", -1, {}])("a width of %j costs no other setting", (detailsWidth) => {
  expect(readSettings(stored({ ...initialSettings, theme: "dark", detailsWidth, securityAsked: true }))).toEqual({
    ...initialSettings,
    theme: "dark",
    securityAsked: true,
  });
});

test.each([detailsWidths.min, detailsWidths.max, null])("a width of %j is kept", (detailsWidth) => {
  expect(readSettings(stored({ ...initialSettings, detailsWidth })).detailsWidth).toBe(detailsWidth);
});
