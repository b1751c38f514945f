import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { Button, Tooltip } from "@fluentui/react-components";
import { useWords } from "../state/words.tsx";
import { CopyButton } from "./copy-button.tsx";
import { printable } from "../../shared/words/printable.ts";

export interface PathLineProps {
  readonly path: string;
  /** Absent where the folder cannot be shown. */
  readonly onShow?: (() => void) | undefined;
}

/** A path that can be read to its end, copied, and opened. It breaks behind its separators. */
export function PathLine({ path, onShow }: PathLineProps) {
  const { actions } = useWords().window;
  const shown = printable(path, 1_000);
  return (
    <span className="path-line">
      <code className="path-line__path" title={shown}>
        {shown.split(/(?<=[\\/])/u).map((step, index) => (
          <bdi key={index}>
            {step}
            <wbr />
          </bdi>
        ))}
      </code>
      <CopyButton text={path} label={actions.copyPath} />
      {onShow !== undefined && (
        <Tooltip content={actions.showFolder} relationship="label">
          <Button size="small" appearance="subtle" icon={<FolderOpenRegular />} onClick={onShow} />
        </Tooltip>
      )}
    </span>
  );
}
