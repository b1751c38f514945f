import { FluentProvider, SSRProvider, webLightTheme } from "@fluentui/react-components";
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { SignatureTab } from "../../../renderer/parts/detail/signature-tab.tsx";
import { WordsContext } from "../../../renderer/state/words.tsx";
import type { ChainLink } from "../../../shared/model/signature.ts";
import { wordsIn } from "../../../shared/words/locales.ts";
import { aCertificate, aSignature, aSignedInspection } from "../../builders/an-inspection.ts";

test.each<readonly [ChainLink["issuerSignature"], string]>([
  ["yes", "quiet"], ["self", "quiet"], ["absent", "quiet"], ["no", "attention"], ["not-an-authority", "attention"],
  ["weak", "attention"], ["unknown-condition", "attention"], ["name-constraints", "attention"],
])("a link that is %s says so, %s", (issuerSignature, look) => {
  const { signature: report } = aSignedInspection([aSignature({ chain: [{ certificate: aCertificate(), issuerSignature }] })]);
  const markup = renderToString(
    <SSRProvider>
      <FluentProvider theme={webLightTheme}>
        <WordsContext value={wordsIn.pseudo}>
          <SignatureTab report={report} sentences={[]} now={new Date("2026-01-01")} />
        </WordsContext>
      </FluentProvider>
    </SSRProvider>,
  );
  expect(markup).toContain(`<span class="${look}">${wordsIn.pseudo.signature.chainLink[issuerSignature]}</span>`);
});
