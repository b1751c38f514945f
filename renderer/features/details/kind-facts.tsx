import type { AuthenticationKind, DataSourceKind } from "../../../shared/model/connector.ts";
import { localText } from "../../state/record-title.ts";
import { useWords } from "../../state/words.tsx";
import { Fact, Facts } from "../../ui/facts.tsx";
import { OtherFields } from "./other-fields.tsx";
import { sentenceFacts } from "../../../shared/words/foreign-text.ts";
import { ForeignLabel, ForeignLabels, Sentence } from "../../ui/sentence.tsx";

/** A data source kind: what it is called, how it signs in, what it supports. */
export function KindFacts({ kind, culture }: { readonly kind: DataSourceKind; readonly culture: string }) {
  const { overview } = useWords().window;
  const label = localText(kind.label, culture);
  const { supportsEncryption } = kind;
  return (
    <div className="kind">
      <h4 className="kind__name">
        <ForeignLabel text={kind.name} />
        {label !== null && label !== kind.name && (
          <span className="quiet">
            {" "}
            <ForeignLabel text={label} />
          </span>
        )}
      </h4>
      <Facts>
        <Fact name={overview.authentication}>
          {!kind.authentication.known && overview.authenticationUnknown}
          {kind.authentication.known && kind.authentication.value.length === 0 && overview.noAuthentication}
          {kind.authentication.known &&
            kind.authentication.value.map((one) => <Authentication key={one.name} authentication={one} culture={culture} />)}
        </Fact>
        <Fact name={overview.testConnection}>
          <Sentence text={overview.testConnectionOf(sentenceFacts(kind.testConnectionCall))} />
        </Fact>
        {supportsEncryption !== null && (
          <Fact name={overview.encryption}>
            {supportsEncryption.known ? (supportsEncryption.value ? overview.yes : overview.no) : overview.computed}
          </Fact>
        )}
        <OtherFields fields={kind.otherFields} />
      </Facts>
    </div>
  );
}

function Authentication({ authentication, culture }: { readonly authentication: AuthenticationKind; readonly culture: string }) {
  const { overview } = useWords().window;
  const { authenticationNames } = overview;
  const known = new Map(Object.entries(authenticationNames)).get(authentication.name);
  const labels = authentication.labels.map(({ text }) => localText(text, culture)).filter((text) => text !== null);
  return (
    <span className="authentication">
      {known ?? <ForeignLabel text={authentication.name} />}
      {labels.length > 0 && (
        <span className="quiet">
          {" "}
          <ForeignLabels texts={labels} />
        </span>
      )}
    </span>
  );
}
