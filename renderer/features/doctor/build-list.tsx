import { Button } from "@fluentui/react-components";
import type { BuildId, ProjectBuild, ProjectFolder } from "../../../shared/model/diagnosis.ts";
import type { FolderId } from "../../../shared/model/inventory.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";
import { useFormats } from "../../state/formats.tsx";
import { useWords } from "../../state/words.tsx";
import { PathLine } from "../../ui/path-line.tsx";
import { ForeignLabel, Sentence } from "../../ui/sentence.tsx";
import { ToneIcon } from "../../ui/tone.tsx";

export interface BuildListProps {
  readonly projects: readonly ProjectFolder[];
  readonly onInstall: (build: BuildId) => void;
  readonly onRemove: (id: FolderId) => void;
}

/** The user's project folders with what was built there, beside what is installed. */
export function BuildList({ projects, onInstall, onRemove }: BuildListProps) {
  const { doctor, window } = useWords();
  const words = doctor.builds;
  return (
    <ul className="cards">
      {projects.map(({ id, path, state, isWhole, builds }) => {
        const problem = state === "present" ? (builds.length === 0 ? words.none : "") : window.folders.stateExplain[state];
        return (
          <li key={id} className="card">
            <PathLine path={path} />
            {problem !== "" && <p className="quiet">{problem}</p>}
            {state === "present" && !isWhole && <p className="quiet">{words.notWhole}</p>}
            {builds.length > 0 && (
              <ul className="builds">
                {builds.map((build) => (
                  <BuildLine key={build.id} build={build} onInstall={() => onInstall(build.id)} />
                ))}
              </ul>
            )}
            <div>
              <Button size="small" onClick={() => onRemove(id)}>
                {words.remove}
              </Button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

const installable: ReadonlySet<ProjectBuild["state"]> = new Set<ProjectBuild["state"]>(["newer", "other-content", "not-installed"]);

function BuildLine({ build, onInstall }: { readonly build: ProjectBuild; readonly onInstall: () => void }) {
  const { doctor } = useWords();
  const words = doctor.builds;
  const formats = useFormats();
  const { name, builtAt, state, installed } = build;
  const compared =
    state === "newer" && installed !== null
      ? words.newer(formats.dateTime(builtAt), formats.dateTime(installed.modifiedAt))
      : `${words.built(formats.dateTime(builtAt))} ${words.states[state]}`;
  return (
    <li className="builds__one">
      <ToneIcon tone={state === "newer" ? "attention" : "information"} />
      <div className="builds__facts">
        <strong>
          <ForeignLabel text={name} />
        </strong>
        <p>
          <Sentence text={installed === null ? compared : `${compared} ${words.installedAs(foreign(installed.name))}`} />
        </p>
        {installable.has(state) && (
          <div>
            <Button size="small" appearance={state === "newer" ? "primary" : "secondary"} onClick={onInstall}>
              {words.install}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}
