import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Parameter, SharedFunction, SharedValue } from "../../../shared/model/connector.ts";
import { textIn } from "../../../shared/model/known.ts";
import { folded } from "../../state/list/search.ts";
import { useWords } from "../../state/words.tsx";
import { Fact, Facts } from "../../ui/facts.tsx";
import { Section } from "../../ui/section.tsx";
import { SearchBox } from "../../ui/search-box.tsx";
import { sentenceFacts } from "../../../shared/words/foreign-text.ts";
import { ForeignLabel, ForeignLabels, Sentence } from "../../ui/sentence.tsx";
import { printable } from "../../../shared/words/printable.ts";

export interface FunctionsTabProps {
  readonly functions: readonly SharedFunction[];
  readonly sharedValues: readonly SharedValue[];
  /** How many more the document has than were read. */
  readonly unread: number;
  readonly culture: string;
}

/** With fewer, searching would take longer than looking. */
const searchFrom = 8;
/** Cards drawn at once, and by each press of the button below them; the search reaches the rest. */
const pageSize = 200;

export function FunctionsTab({ functions, sharedValues, unread, culture }: FunctionsTabProps) {
  const words = useWords().window.functions;
  const [text, setText] = useState("");
  const [shown, setShown] = useState(pageSize);
  const search = (typed: string) => {
    setText(typed);
    setShown(pageSize);
  };
  const wanted = folded(text.trim());
  const found = wanted === "" ? functions : functions.filter(({ name }) => folded(name).includes(wanted));
  const rest = found.length - shown;
  const lead =
    functions.length === 0 && unread === 0 ? (
      <p className="quiet">{words.none}</p>
    ) : (
      <p className="lead">
        {words.count(functions.length)}
        {unread > 0 && `. ${words.unread(unread)}`}
      </p>
    );
  return (
    <>
      {lead}
      {functions.length >= searchFrom && <SearchBox text={text} label={words.search} placeholder={words.search} onText={search} />}
      {found.length === 0 && functions.length > 0 && <p className="quiet">{words.nothingMatches}</p>}
      {found.slice(0, shown).map((one) => (
        <FunctionCard key={one.name} shared={one} culture={culture} />
      ))}
      {rest > 0 && <Button onClick={() => setShown(shown + pageSize)}>{words.showMore(Math.min(rest, pageSize))}</Button>}
      {sharedValues.length > 0 && (
        <Section title={words.values}>
          <p className="quiet">{words.valuesHint}</p>
          <p>
            <ForeignLabels texts={sharedValues.slice(0, pageSize).map(({ name }) => name)} />
            {sharedValues.length > pageSize && <span className="quiet"> {words.moreValues(sharedValues.length - pageSize)}</span>}
          </p>
        </Section>
      )}
    </>
  );
}

function FunctionCard({ shared, culture }: { readonly shared: SharedFunction; readonly culture: string }) {
  const words = useWords().window.functions;
  const { documentation } = shared;
  const title = documentation.name === null ? null : textIn(documentation.name, culture);
  const description = documentation.longDescription === null ? null : textIn(documentation.longDescription, culture);
  return (
    <article className="surface function" aria-label={printable(shared.name)}>
      <p className="function__signature">
        <code>
          <strong>
            <ForeignLabel text={shared.name} />
          </strong>
          {shared.parameters === null ? (
            <span className="quiet"> {words.parametersUnknown}</span>
          ) : (
            <>
              (<Parameters parameters={shared.parameters} />)
            </>
          )}
          {shared.returnType !== null && (
            <>
              {" "}
              <span className="quiet">as</span> <ForeignLabel text={shared.returnType} />
            </>
          )}
        </code>
      </p>
      {title !== null && (
        <p>
          <ForeignLabel text={title} />
        </p>
      )}
      {description !== null && (
        <p className="quiet function__description">
          <ForeignLabel text={description} longest={600} />
        </p>
      )}
      {(shared.kind !== null || shared.path !== null) && (
        <Facts>
          {shared.kind !== null && (
            <Fact name={words.kind}>
              <ForeignLabel text={shared.kind} />
              {shared.publish !== null && <span className="quiet"> {words.published}</span>}
            </Fact>
          )}
          {shared.path !== null && (
            <Fact name={words.path}>
              <Sentence text={words.pathOf(sentenceFacts(shared.path))} />
            </Fact>
          )}
        </Facts>
      )}
    </article>
  );
}

/** M's own notation, whatever the window's language. */
function Parameters({ parameters }: { readonly parameters: readonly Parameter[] }) {
  return parameters.map(({ name, type, optional }, index) => (
    <span key={name} className="function__parameter">
      {index > 0 && ", "}
      {optional && <span className="quiet">optional </span>}
      <ForeignLabel text={name} /> <span className="quiet">as</span> <ForeignLabel text={type} />
    </span>
  ));
}
