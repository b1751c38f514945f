import { Fragment, useId } from "react";
import type { ConnectorFacts, DataSourceKind, DataSourcePath } from "../../../../shared/model/connector.ts";
import { credentialPrompt, type CredentialPrompt, type SignInField, type SignInWay } from "../../../../shared/model/credential-prompt.ts";
import type { Known, LocalText } from "../../../../shared/model/known.ts";
import { foreign } from "../../../../shared/words/foreign-text.ts";
import { localText } from "../../../state/record-title.ts";
import { useWords } from "../../../state/words.tsx";
import { ForeignLabel, Sentence } from "../../../ui/sentence.tsx";

export interface CredentialPreviewProps {
  readonly kind: DataSourceKind;
  readonly functions: ConnectorFacts["functions"];
  readonly culture: string;
}

/** An address of nobody (RFC 2606) with the addresses above it. */
const exampleLevels = ["https://server.example/", "https://server.example/sales", "https://server.example/sales/2026"];

/** The prompt for credentials as a picture: nothing in it takes the focus or a text, and no password manager finds a field. */
export function CredentialPreview({ kind, functions, culture }: CredentialPreviewProps) {
  const { preview } = useWords().window;
  const caption = useId();
  const prompt = credentialPrompt(kind, functions);
  return (
    <figure className="surface credential" aria-labelledby={caption}>
      <figcaption id={caption} className="credential__caption">
        <Sentence text={preview.credentialsOf(foreign(kind.name))} />
      </figcaption>
      <ShownSource kind={kind} prompt={prompt} culture={culture} />
      {prompt.ways === null && <p className="quiet">{preview.wayUnknown}</p>}
      {prompt.ways?.length === 0 && <p className="quiet">{preview.noWays}</p>}
      {prompt.ways !== null && prompt.ways.length > 0 && (
        <div className="credential__ways">
          {prompt.ways.map((way) => (
            <Way key={way.name} way={way} culture={culture} isEncryptionOffered={prompt.encryption === "offered"} />
          ))}
        </div>
      )}
      {prompt.ways?.some(hasDefaultLabel) === true && <p className="quiet">{preview.defaultNote}</p>}
      {prompt.encryption === "unknown" && <p className="quiet">{preview.encryptUnknown}</p>}
    </figure>
  );
}

const hasDefaultLabel = ({ label, fields }: SignInWay): boolean => label === null || fields.some((field) => field.label === null);

interface ShownSourceProps {
  readonly kind: DataSourceKind;
  readonly prompt: CredentialPrompt;
  readonly culture: string;
}

/** The label where there is one, else the path; for an address the levels to choose from. */
function ShownSource({ kind, prompt: { label, paths }, culture }: ShownSourceProps) {
  const { preview } = useWords().window;
  const shown = localText(label, culture);
  const needsPath = paths.some((path) => path.kind === "url" || path.kind === "json");
  const isUrl = paths.some((path) => path.kind === "url");
  return (
    <div className="credential__source">
      <p className="credential__heading">{preview.source}</p>
      {label !== null ? (
        <>
          <p className="credential__path">{shown === null ? preview.labelUnknown : <ForeignLabel text={shown} longest={200} />}</p>
          <p className="quiet">
            {preview.sourceLabel} {needsPath && preview.labelHidesPath}
          </p>
        </>
      ) : (
        paths.map((path) => <ShownPath key={JSON.stringify(path)} path={path} kindName={kind.name} />)
      )}
      {isUrl && (
        <>
          <p className="credential__heading">{preview.levels}</p>
          <ul className="credential__levels">
            {exampleLevels.map((level) => (
              <li key={level}>{level}</li>
            ))}
          </ul>
          <p className="quiet">
            {preview.levelsExplain} {label !== null && preview.levelsUnknown}
          </p>
        </>
      )}
    </div>
  );
}

function ShownPath({ path, kindName }: { readonly path: DataSourcePath; readonly kindName: string }) {
  const { preview } = useWords().window;
  switch (path.kind) {
    case "singleton":
      return (
        <>
          <p className="credential__path">
            <ForeignLabel text={kindName} longest={200} />
          </p>
          <p className="quiet">{preview.sourceSingleton}</p>
        </>
      );
    case "url":
      return (
        <>
          <p className="credential__path">{exampleLevels.at(-1)}</p>
          <p className="quiet">{preview.sourcePath}</p>
        </>
      );
    case "json":
      return (
        <>
          <p className="credential__path">
            {"{"}
            {path.parameters.map((parameter, at) => (
              <Fragment key={parameter}>
                {at > 0 && ","}&quot;
                <ForeignLabel text={parameter} />
                &quot;:&quot;{preview.exampleValue}&quot;
              </Fragment>
            ))}
            {"}"}
          </p>
          <p className="quiet">{preview.sourcePath}</p>
        </>
      );
    case "computed":
    case "unknown":
      return <p className="quiet">{preview.sourceComputed}</p>;
  }
}

interface WayProps {
  readonly way: SignInWay;
  readonly culture: string;
  readonly isEncryptionOffered: boolean;
}

function Way({ way, culture, isEncryptionOffered }: WayProps) {
  const { preview, overview } = useWords().window;
  const { name, label, fields, signInButton, standing } = way;
  const usual = new Map(Object.entries(overview.authenticationNames)).get(name);
  return (
    <div className="credential__way">
      <p className="credential__way-name">
        <OwnLabel label={label} culture={culture} usual={usual ?? name} />
      </p>
      {standing === "refused" && <p className="attention">{preview.refused}</p>}
      {standing === "unknown" && <p className="quiet">{preview.undocumented}</p>}
      {fields.map((field) => (
        <DrawnField key={field.field} field={field} culture={culture} />
      ))}
      {signInButton && <span className="credential__button">{preview.signInButton}</span>}
      {standing === "documented" && fields.length === 0 && !signInButton && <p className="quiet">{preview.noFields}</p>}
      {isEncryptionOffered && standing !== "refused" && (
        <p className="credential__check">
          <span className="credential__box" aria-hidden />
          {preview.encrypt}
        </p>
      )}
    </div>
  );
}

/** Drawn, not there: a box without an input. */
function DrawnField({ field: { field, label }, culture }: { readonly field: SignInField; readonly culture: string }) {
  const { preview } = useWords().window;
  return (
    <div className="credential__field">
      <OwnLabel label={label} culture={culture} usual={preview.fields[field]} />
      <span className="credential__input" aria-hidden />
    </div>
  );
}

interface OwnLabelProps {
  readonly label: Known<LocalText> | null;
  readonly culture: string;
  /** What it is called here where the connector sets no label. */
  readonly usual: string;
}

function OwnLabel({ label, culture, usual }: OwnLabelProps) {
  const { preview } = useWords().window;
  const text = localText(label, culture);
  if (text !== null) return <ForeignLabel text={text} longest={200} />;
  return (
    <>
      <ForeignLabel text={usual} /> <span className="quiet">({label === null ? preview.defaultLabel : preview.labelUnknown})</span>
    </>
  );
}
