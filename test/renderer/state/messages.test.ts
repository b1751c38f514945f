import { describe, expect, test } from "vitest";
import { addressMessage } from "../../../renderer/state/messages.ts";
import { wordsIn } from "../../../shared/words/locales.ts";

describe("an address that was not opened", () => {
  const messageFor = (detail?: string) =>
    addressMessage("openDocs", { kind: "not-available", ...(detail === undefined ? {} : { detail }) }, wordsIn.en);

  test("is shown whole", () => {
    expect(messageFor("https://example.com/docs?a=1").address).toBe("https://example.com/docs?a=1");
  });

  test.each([undefined, "http://example.com/", "javascript:alert(1)", "https://bank.example@evil.example/", "data:text/html,x", ""])(
    "is no link when it is %s",
    (detail) => {
      expect(messageFor(detail).address).toBeUndefined();
    },
  );
});
