import { groupedThumbprint } from "../../shared/model/thumbprint.ts";
import { useWords } from "../state/words.tsx";
import { CopyButton } from "./copy-button.tsx";

/** Groups of four, as people compare them aloud; copied whole, without the gaps. */
export function ThumbprintView({ hex, label }: { readonly hex: string; readonly label?: string }) {
  const { actions } = useWords().window;
  return (
    <span className="thumbprint">
      <code className={`thumbprint__digits ${hex.length > 40 ? "thumbprint__digits--long" : ""}`} aria-label={hex}>
        {groupedThumbprint(hex)
          .split(" ")
          .map((group, index) => (
            <span key={index}>{group}</span>
          ))}
      </code>
      <CopyButton text={hex} label={label ?? actions.copyThumbprint} />
    </span>
  );
}
