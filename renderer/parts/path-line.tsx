import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { Button, Tooltip } from "@fluentui/react-components";
import { useWords } from "../state/words.tsx";
import { CopyButton } from "./copy-button.tsx";

export interface PathLineProps {
  readonly path: string;
  /** Absent where the folder cannot be shown. */
  readonly onShow?: (() => void) | undefined;
}

/** A path that can be read to its end, copied, and opened. It breaks behind its separators. */
export function PathLine({ path, onShow }: PathLineProps) {
  const { actions } = useWords().window;
  return (
    <span className="path-line">
      <code className="path-line__path" title={path}>
        {path.split(/(?<=[\\/])/u).map((step, index) => <span key={index}>{step}<wbr /></span>)}
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
