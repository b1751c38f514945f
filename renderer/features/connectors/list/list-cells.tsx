import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { ProhibitedRegular } from "@fluentui/react-icons/svg/prohibited";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { ShieldCheckmarkRegular } from "@fluentui/react-icons/svg/shield-checkmark";
import type { ConnectorRow } from "../../../../shared/model/inventory.ts";
import { printable } from "../../../../shared/words/printable.ts";
import { worstSeverity } from "../../../../shared/model/finding.ts";
import { useWords } from "../../../state/words.tsx";
import { ConnectorIcon } from "../../../ui/connector-icon.tsx";
import { ToneIcon } from "../../../ui/tone.tsx";
import { foreign, plainSentence } from "../../../../shared/words/foreign-text.ts";
import { ForeignLabel } from "../../../ui/sentence.tsx";

export function TitleCell({ row }: { readonly row: ConnectorRow }) {
  const { list, selection } = useWords().window;
  return (
    <>
      <ConnectorIcon src={row.icon} size={20} />
      <span className="cell-title">
        <span className="cell-title__name">
          <span className="clip" title={printable(row.title)}>
            <ForeignLabel text={row.title} />
          </span>
          {row.beta && <span className="beta">{list.beta}</span>}
          {row.disabled && <span className="state-word">{selection.disabled}</span>}
          {row.testingUntil !== null && <span className="state-word">{selection.testing}</span>}
        </span>
        {row.name !== row.title && (
          <span className="cell-title__file clip" title={printable(row.name)}>
            <ForeignLabel text={row.name} />
          </span>
        )}
      </span>
    </>
  );
}

/** The signer; or why there is none, drawn so that it cannot be mistaken for a name. */
export function SignerCell({ row }: { readonly row: ConnectorRow }) {
  const { list } = useWords().window;
  switch (row.integrity) {
    case "intact": {
      const name = row.signerName ?? list.unnamedSigner;
      return (
        <>
          <span className="clip" title={row.trusted ? plainSentence(list.trustedSigner(foreign(name))) : printable(name)}>
            <ForeignLabel text={name} />
          </span>
          {row.trusted && <ShieldCheckmarkRegular className="quiet" aria-label={plainSentence(list.trustedSigner(foreign(name)))} />}
        </>
      );
    }
    case "altered":
      return <Word className="danger" text={list.integrity.altered} />;
    case "unsupported":
    case "malformed":
    case "refused":
      return <Word className="quiet" text={list.integrity[row.integrity]} />;
    case "unsigned":
      return <Word className="quiet" text={list.notSigned} />;
  }
}

/** Cut where the column is narrow; the whole is its tooltip. */
const Word = ({ className, text }: { readonly className: string; readonly text: string }) => (
  <span className={`clip ${className}`} title={text}>
    {text}
  </span>
);

const loadingIcons = { expected: CheckmarkRegular, blocked: ProhibitedRegular, unknown: QuestionCircleRegular } as const;

export function LoadingCell({ row }: { readonly row: ConnectorRow }) {
  const { list } = useWords().window;
  const Icon = loadingIcons[row.loading];
  return (
    <span className={`cell-icon-word ${row.loading === "blocked" ? "" : "quiet"}`}>
      <Icon aria-hidden />
      <Word className="" text={list.loading[row.loading]} />
    </span>
  );
}

export function FindingsCell({ row }: { readonly row: ConnectorRow }) {
  const { list, tones } = useWords().window;
  const worst = worstSeverity(row.findings);
  if (worst === null) return <span className="visually-hidden">{list.noFindings}</span>;
  return (
    <span className="cell-icon-word" title={list.findings(row.findings.length)}>
      <ToneIcon tone={worst} label={tones[worst]} />
      <span aria-label={list.findings(row.findings.length)}>{row.findings.length}</span>
    </span>
  );
}
