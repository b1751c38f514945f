import type { FolderEntry } from "../../../shared/model/folder-view.ts";
import { describeReadings } from "../../../shared/words/describe/describe-folders.ts";
import { useWords } from "../../state/words.tsx";
import { PathLine } from "../../ui/path-line.tsx";

/** Where folders could be and are not: nothing is wrong with that, but somebody may be looking for one. */
export function AbsentFolders({ folders }: { readonly folders: readonly FolderEntry[] }) {
  const words = useWords().window.folders;
  if (folders.length === 0) return null;
  return (
    <details className="folder__more">
      <summary>{words.view.absent(folders.length)}</summary>
      <p className="quiet">{words.view.absentExplain}</p>
      <ul className="folder__absent">
        {folders.map((folder) => (
          <li key={folder.id}>
            <span>{words.view.place[folder.place]}</span>
            <PathLine path={folder.path} />
            <span className="quiet">
              {folder.notReadBecause === null
                ? describeReadings(folder, words)
                    .map(({ claim }) => claim)
                    .join(" ")
                : words.view.notRead[folder.notReadBecause]}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
