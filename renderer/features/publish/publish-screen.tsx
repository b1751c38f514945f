import { Button, Spinner } from "@fluentui/react-components";
import { BoxRegular } from "@fluentui/react-icons/svg/box";
import { useStore } from "../../state/store.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemLine } from "./problem-line.tsx";
import { ProjectPart } from "./project-part.tsx";
import { ReleasePart } from "./release-part.tsx";
import { SignPart } from "./sign-part.tsx";

/** From a project folder to a folder that can be handed out. */
export function PublishScreen() {
  const { publish, inventory } = useWindow();
  const state = useStore(publish.store);
  const { about } = useStore(inventory.store);
  const words = useWords().window.publish;
  const { project, working, problem } = state;
  return (
    <Page title={words.title} lead={words.lead}>
      <p role="status" className="publish__status">
        {working !== null && <Spinner size="tiny" label={words.working[working]} labelPosition="after" />}
      </p>
      {about?.host === "web" ? (
        <OnlyDesktop />
      ) : project === null ? (
        <>
          <EmptyState icon={<BoxRegular />} title={words.emptyTitle} text={words.empty}>
            <Button appearance="primary" disabledFocusable={working !== null} onClick={() => void publish.choose()}>
              {words.choose}
            </Button>
          </EmptyState>
          <ProblemLine problem={problem} at="project" />
        </>
      ) : (
        <>
          <ProjectPart
            project={project}
            isBusy={working !== null}
            problem={problem}
            onChoose={() => void publish.choose()}
            onBuild={() => void publish.build()}
          />
          {project.outcome.kind === "built" && (
            <>
              <SignPart
                state={{ ...state, project }}
                onWay={publish.setWay}
                onChooseFile={(kind) => void publish.chooseFile(kind)}
                onTimestamp={publish.setTimestamp}
                onSign={(password) => void publish.sign(password)}
                onPrepare={() => void publish.prepare()}
                onAttach={() => void publish.attach()}
              />
              <ReleasePart
                state={{ ...state, project }}
                onChooseFile={() => void publish.chooseFile("previous")}
                onSave={() => void publish.saveRelease()}
              />
            </>
          )}
        </>
      )}
    </Page>
  );
}

const commands = [
  "mezzanine pack ./Contoso --output Contoso.mez",
  "mezzanine sign Contoso.mez --key contoso.pfx",
  "mezzanine release Contoso.pqx --output ./Contoso-release",
].join("\n");

/** A page in a browser learns no path, and its host has no dialogs. */
export function OnlyDesktop() {
  const words = useWords().window.publish;
  return (
    <EmptyState icon={<BoxRegular />} title={words.onlyDesktopTitle} text={words.onlyDesktop}>
      <pre className="publish__commands">
        <code>{commands}</code>
      </pre>
    </EmptyState>
  );
}
