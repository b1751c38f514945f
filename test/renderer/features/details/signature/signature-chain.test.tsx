import { FluentProvider, SSRProvider, webLightTheme } from "@fluentui/react-components";
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { SignatureTab } from "../../../../../renderer/features/details/signature/signature-tab.tsx";
import { WordsContext } from "../../../../../renderer/state/words.tsx";
import type { ChainLink } from "../../../../../shared/model/signature.ts";
import { wordsIn } from "../../../../../shared/words/locales.ts";
import { aSignedInspection } from "../../../../builders/an-inspection.ts";
import { aCertificate, aSignature } from "../../../../builders/a-signature.ts";

function draw(link: Omit<ChainLink, "certificate">): string {
  const { signature: report } = aSignedInspection([aSignature({ chain: [{ certificate: aCertificate(), ...link }] })]);
  return renderToString(
    <SSRProvider>
      <FluentProvider theme={webLightTheme}>
        <WordsContext value={wordsIn.pseudo}>
          <SignatureTab report={report} sentences={[]} now={new Date("2026-01-01")} />
        </WordsContext>
      </FluentProvider>
    </SSRProvider>,
  );
}
const words = wordsIn.pseudo.signature;

test.each<readonly [ChainLink["issuerSignature"], string]>([
  ["yes", "quiet"],
  ["self", "quiet"],
  ["absent", "quiet"],
  ["no", "attention"],
  ["not-an-authority", "attention"],
  ["weak", "attention"],
  ["unsupported", "attention"],
  ["unknown-condition", "attention"],
  ["name-constraints", "attention"],
])("a link that is %s says so, %s", (issuerSignature, look) => {
  expect(draw({ issuerSignature, confirmedBy: null })).toContain(`<span class="${look}">${words.chainLink[issuerSignature]}</span>`);
});

test("an issuer is shown as verified only where the user's certificates confirm it, a root only where it is one of them", () => {
  expect(draw({ issuerSignature: "yes", confirmedBy: "issuer" })).toContain(words.chainConfirmedBy.issuer);
  expect(draw({ issuerSignature: "self", confirmedBy: "user" })).toContain(words.chainConfirmedBy.user);
  for (const issuerSignature of ["yes", "self"] as const) {
    const markup = draw({ issuerSignature, confirmedBy: null });
    for (const claim of Object.values(words.chainConfirmedBy)) expect(markup).not.toContain(claim);
  }
});

test("a root that came in the file takes nothing from the warning that anybody can make one", () => {
  expect(draw({ issuerSignature: "self", confirmedBy: null })).toContain(words.warnings["root-not-confirmed"]);
  expect(draw({ issuerSignature: "self", confirmedBy: "user" })).not.toContain(words.warnings["root-not-confirmed"]);
});
