import { unreachable } from "../../base/impossible.ts";
import type { Severity } from "../../model/finding.ts";
import type { ThumbprintComparison } from "../../model/thumbprint-comparison.ts";
import { foreign } from "../foreign-text.ts";
import type { WindowWords } from "../words.ts";

export interface ThumbprintAnswer {
  readonly tone: Severity | "good";
  readonly text: string;
}

/** What follows from a comparison, in words; null while nothing is pasted. */
export function describeThumbprint(comparison: ThumbprintComparison, words: WindowWords["compare"]): ThumbprintAnswer | null {
  switch (comparison.kind) {
    case "nothing-pasted":
      return null;
    case "not-a-thumbprint": {
      const { because, digits } = comparison;
      return { tone: "information", text: because === "wrong-length" ? words.wrongLength(digits) : words.noThumbprint[because] };
    }
    case "other-kind": {
      const { own, another } = words.other[comparison.what];
      const isThisFile = comparison.what === "file-hash" && comparison.matches === true;
      const isOtherFile = comparison.what === "file-hash" && comparison.matches === false;
      return { tone: isThisFile ? "good" : isOtherFile ? "danger" : "attention", text: comparison.matches === true ? own : another };
    }
    case "same":
      return {
        tone: "good",
        text: `${words.equal(foreign(comparison.signer.subjectCN ?? comparison.signer.subject))}${comparison.tidied ? ` ${words.tidied}` : ""}`,
      };
    case "same-but-altered":
      return { tone: "danger", text: words.equalButAltered };
    case "same-but-unchecked":
      return { tone: "danger", text: words.equalButUnchecked };
    case "different":
      return { tone: "danger", text: words.different[comparison.because] };
    case "unsigned":
      return { tone: "attention", text: words.unsigned };
    case "not-read":
      return { tone: "attention", text: words.notRead };
    default:
      return unreachable(comparison);
  }
}
