import { FluentProvider, SSRProvider, webLightTheme } from "@fluentui/react-components";
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import {
  SignatureXmlContent,
  SignatureXmlDisclosure,
  type ShownXml,
} from "../../../../../renderer/features/details/signature/signature-xml.tsx";
import { SignatureTab } from "../../../../../renderer/features/details/signature/signature-tab.tsx";
import { WordsContext } from "../../../../../renderer/state/words.tsx";
import { wordsIn } from "../../../../../shared/words/locales.ts";
import { aSignedInspection, anInspection } from "../../../../builders/an-inspection.ts";
import { aSignature } from "../../../../builders/a-signature.ts";
import { foreign, plainSentence } from "../../../../../shared/words/foreign-text.ts";

const { window: words, signature } = wordsIn.en;
const part = "package/services/digital-signature/xml-signature/1.psdsxs";

const markupOf = (drawn: React.ReactNode): string =>
  renderToString(
    <SSRProvider>
      <FluentProvider theme={webLightTheme}>
        <WordsContext value={wordsIn.en}>{drawn}</WordsContext>
      </FluentProvider>
    </SSRProvider>,
  );
const contentOf = (shown: ShownXml): string => markupOf(<SignatureXmlContent shown={shown} onRetry={() => undefined} />);
const read = (text: string, isCut = false): ShownXml => ({ kind: "read", xml: { part, text, isCut } });

test("foreign XML is text, and what would move or hide other text is written as its code", () => {
  const markup = contentOf(read('<img src="x" onerror="alert(1)">\r\n\u202Eevil\u0000\u200B'));
  expect(markup).not.toContain("<img");
  expect(markup).toContain("&lt;img");
  expect(markup).toContain("\n&lt;U+202E&gt;evil&lt;U+0000&gt;&lt;U+200B&gt;");
});

test("the text has a name and can be reached by keyboard", () => {
  const markup = contentOf(read("<Signature/>"));
  expect(markup).toMatch(/<pre[^>]*tabindex="0"/iu);
  expect(markup).toContain(`aria-label="${plainSentence(signature.xml.label(foreign(part)))}"`);
  expect(markup).toContain(signature.xml.copy);
});

test("says when it is cut, when it is being read, and why it could not be", () => {
  expect(contentOf(read("<Signature", true))).toContain(signature.xml.cut(10));
  expect(contentOf(read("<Signature/>"))).not.toContain(signature.xml.cut(12));
  expect(contentOf({ kind: "reading" })).toContain(words.detail.loading);
  const failed = contentOf({ kind: "failed", because: "changed-since" });
  expect(failed).toContain(words.failures.of("getSignatureXml", "changed-since"));
  expect(failed).toContain(words.cleanup.retry);
});

test("nothing is read before it is opened", () => {
  const state = { reads: 0 };
  const markup = markupOf(<SignatureXmlDisclosure part={part} read={() => Promise.reject(new Error(`read ${(state.reads += 1)}`))} />);
  expect(markup).toMatch(/<details(?![^>]* open)/u);
  expect(state.reads).toBe(0);
});

test("every signature has its own, an unsigned file none", () => {
  const readXml = () => new Promise<never>(() => undefined);
  const tab = (signature: ReturnType<typeof anInspection>["signature"]) =>
    markupOf(<SignatureTab report={signature} sentences={[]} now={new Date("2026-01-01")} readXml={readXml} />);
  const count = (markup: string) => markup.split("<details").length - 1;
  expect(count(tab(aSignedInspection([aSignature(), aSignature({ part: "2.psdsxs" })]).signature))).toBe(2);
  expect(count(tab(anInspection().signature))).toBe(0);
});
