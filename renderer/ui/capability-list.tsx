import type { Capabilities } from "../../shared/model/capabilities.ts";
import { describeCapabilities, describeCapabilityLimits } from "../../shared/words/describe/describe-capability.ts";
import { useWords } from "../state/words.tsx";
import { Sentence } from "./sentence.tsx";

/** Lines of one kind that are drawn. */
const mostDrawn = 40;

/** What the code was seen to do, with its lines, and what that list does not say. */
export function CapabilityList({ capabilities }: { readonly capabilities: Capabilities }) {
  const words = useWords().capabilities;
  const groups = describeCapabilities(capabilities, words);
  return (
    <>
      <p className="quiet">{groups.length === 0 ? words.nothing : words.explain}</p>
      <dl className="capabilities">
        {groups.map(({ kind, head, lines }) => (
          <div key={kind}>
            <dt>{head}</dt>
            {lines.slice(0, mostDrawn).map(({ text, places }, at) => (
              <dd key={at}>
                <Sentence text={text} />{" "}
                <span className="quiet">
                  <Sentence text={places} />
                </span>
              </dd>
            ))}
            {lines.length > mostDrawn && <dd className="quiet">{words.leftOut(lines.length - mostDrawn)}</dd>}
          </div>
        ))}
      </dl>
      {describeCapabilityLimits(capabilities, words).map((text) => (
        <p key={text}>
          <Sentence text={text} />
        </p>
      ))}
    </>
  );
}
