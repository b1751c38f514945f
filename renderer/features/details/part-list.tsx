import { ForeignLabel } from "../../ui/sentence.tsx";
import { useFormats } from "../../state/formats.tsx";

/** More would bury what is below; the contents tab has them all. */
const mostShown = 20;

/** Names of parts under a heading; nothing at all when there are none. */
export function PartList({ title, parts }: { readonly title: string; readonly parts: readonly string[] }) {
  const formats = useFormats();
  if (parts.length === 0) return null;
  const more = parts.length - mostShown;
  return (
    <div className="part-list">
      <h4>{title}</h4>
      <ul>
        {parts.slice(0, mostShown).map((part) => <li key={part}><code><ForeignLabel text={part} /></code></li>)}
        {more > 0 && <li className="quiet">+{formats.number(more)}</li>}
      </ul>
    </div>
  );
}
