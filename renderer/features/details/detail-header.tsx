import type { ConnectorRecord } from "../../../shared/model/inventory.ts";
import { useFormats } from "../../state/formats.tsx";
import { baseName, fileTitle, isBeta } from "../../../shared/model/connector-title.ts";
import { iconOf } from "./record-icons.ts";
import { useWords } from "../../state/words.tsx";
import { ConnectorIcon } from "../../ui/connector-icon.tsx";
import { foreign } from "../../../shared/words/foreign-text.ts";
import { ForeignLabel, Sentence } from "../../ui/sentence.tsx";

export function DetailHeader({ record, culture }: { readonly record: ConnectorRecord; readonly culture: string }) {
  const { list, detail } = useWords().window;
  const formats = useFormats();
  const { content } = record;
  const version = content.kind === "inspected" ? content.inspection.connector.version : null;
  const integrity = content.kind === "refused" ? "refused" : content.inspection.signature.integrity.kind;
  const signatures = content.kind === "inspected" ? content.inspection.signature.signatures : [];
  const signer = signatures.find((one) => one.signer !== null)?.signer?.subjectCN ?? null;
  const known = integrity === "intact" && signer !== null;
  const signed = known ? detail.signedBy(foreign(signer)) : list.integrity[integrity].toLocaleLowerCase(formats.locale);
  return (
    <header className="detail-header">
      <ConnectorIcon src={iconOf(record)} size={40} />
      <div className="detail-header__names">
        <h2 className="detail-header__title" tabIndex={-1}>
          <ForeignLabel text={fileTitle(record, culture)} />
          {content.kind === "inspected" && isBeta(content.inspection.connector, culture) && <span className="beta">{list.beta}</span>}
        </h2>
        <p className="detail-header__line">
          <span>
            <ForeignLabel text={baseName(record.name)} />
          </span>
          <span>
            <Sentence text={signed} />
          </span>
          {record.modifiedAt !== "" && <span>{formats.date(record.modifiedAt)}</span>}
        </p>
      </div>
      {version !== null && (
        <span className="detail-header__version">
          <Sentence text={detail.version(foreign(version))} />
        </span>
      )}
    </header>
  );
}
