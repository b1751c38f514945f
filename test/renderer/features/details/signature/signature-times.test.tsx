import { FluentProvider, SSRProvider, webLightTheme } from "@fluentui/react-components";
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { SignatureTab } from "../../../../../renderer/features/details/signature/signature-tab.tsx";
import { WordsContext } from "../../../../../renderer/state/words.tsx";
import type { TimestampFacts } from "../../../../../shared/model/signature.ts";
import { wordsIn } from "../../../../../shared/words/locales.ts";
import { aSignedInspection } from "../../../../builders/an-inspection.ts";
import { aSignature, aStamp, aThumbprint } from "../../../../builders/a-signature.ts";

const words = wordsIn.pseudo.signature;
const draw = (facts: Partial<TimestampFacts>): string =>
  renderToString(
    <SSRProvider>
      <FluentProvider theme={webLightTheme}>
        <WordsContext value={wordsIn.pseudo}>
          <SignatureTab
            report={aSignedInspection([aSignature({ timestamp: aStamp(facts) })]).signature}
            sentences={[]}
            now={new Date("2026-01-01")}
          />
        </WordsContext>
      </FluentProvider>
    </SSRProvider>,
  ).replace(/&#x27;/gu, "'");
const attention = (text: string) => `<span class="attention">${text}</span>`;
const quiet = (text: string) => `<span class="quiet">${text}</span>`;
const { "confirmed-authority": byConfirmed, "any-authority": byAny, signer: bySigner } = words.timeSaidBy;

test.each<readonly [string, Partial<TimestampFacts>, readonly string[], readonly string[]]>([
  [
    "confirmed",
    { authorityConfirmed: true },
    [quiet(byConfirmed), quiet(words.authorityConfirmed)],
    [byAny, words.authorityNotConfirmed, words.authoritySelfSigned],
  ],
  [
    "not confirmed",
    {},
    [quiet(byAny), attention(words.authorityNotConfirmed)],
    [byConfirmed, words.authorityConfirmed, words.authoritySelfSigned],
  ],
  ["self-signed", { authoritySelfSigned: true }, [quiet(byAny), quiet(words.authoritySelfSigned)], [byConfirmed]],
  [
    "ahead of its time",
    { time: "2040-01-01T00:00:00Z", authorityConfirmed: true },
    [quiet(bySigner), words.warnings["timestamp-in-future"]],
    [byConfirmed, byAny, words.warnings["signature-time-in-future"]],
  ],
])("the evidence names the authority and says whether it is confirmed: one %s", (_, facts, shown, hidden) => {
  const markup = draw(facts);
  for (const text of shown) expect(markup).toContain(text);
  for (const text of hidden) expect(markup).not.toContain(text);
  expect(markup).toContain(aThumbprint("E"));
});

test("of an authority whose timestamp does not hold nothing is stated", () => {
  const markup = draw({ verified: false, problem: "token-signature-wrong" });
  expect(markup).toContain(attention(words.timestampProblem["token-signature-wrong"]));
  expect(markup).not.toContain(aThumbprint("E"));
});
