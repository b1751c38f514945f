import { Button, Spinner } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { DocumentSearchRegular } from "@fluentui/react-icons/svg/document-search";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { useEffect, useState, type ReactNode } from "react";
import { unreachable } from "../../../shared/base/impossible.ts";
import type { BuildId, Repair } from "../../../shared/model/diagnosis.ts";
import type { ConnectorId, FolderId } from "../../../shared/model/inventory.ts";
import { foreign, foreignPath } from "../../../shared/words/foreign-text.ts";
import { useCleanup } from "../../state/cleanup/use-cleanup.ts";
import type { RepairFlow } from "../../state/doctor-state.ts";
import type { Route } from "../../state/route.ts";
import { useStore } from "../../state/store.ts";
import { chooseFile, openFailureText } from "../../state/use-open-file.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { Sentence } from "../../ui/sentence.tsx";
import { takeFocus } from "../../ui/take-focus.ts";
import { useFocusBack } from "../../ui/use-focus-back.ts";
import { BuildList } from "./build-list.tsx";
import { FileChainView } from "./file-chain.tsx";
import { Obstacle, RepairDialog, RepairNotice } from "./repair-dialog.tsx";
import { SummaryList } from "./summary-list.tsx";

/** Why connectors do not show in Get data: all files, or the chain of one. */
export function DoctorScreen({ shown }: { readonly shown: Route["shown"] }) {
  return (
    <>
      {shown === null && <AllFiles />}
      {shown?.kind === "connector" && <InstalledChain key={shown.id} id={shown.id} />}
      {shown?.kind === "opened" && <OpenedChain />}
      <RepairLayer />
    </>
  );
}

function AllFiles() {
  const { doctor: state, inventory, navigation } = useWindow();
  const words = useWords();
  const { doctor } = words;
  const { snapshot } = useStore(inventory.store);
  const summaries = useStore(state.summaries);
  const revision = snapshot?.revision;
  useEffect(() => {
    void state.refresh();
    void state.refreshProjects();
  }, [state, revision]);
  const openFile = useOpenHere();
  const another = (
    <Button icon={<DocumentSearchRegular />} onClick={openFile}>
      {words.window.actions.openFile}
    </Button>
  );
  const titles = new Map(snapshot?.rows.map(({ id, title }) => [id, title]));
  return (
    <Page title={doctor.title} lead={doctor.lead}>
      {summaries !== "failed" && (summaries === null || summaries.length > 0) && another}
      {summaries === null && <Spinner className="pane__loading" size="tiny" label={doctor.looking} />}
      {summaries === "failed" && (
        <EmptyState icon={<QuestionCircleRegular />} title={doctor.failed.title} text={doctor.failed.text}>
          <Button onClick={() => void inventory.scan()}>{words.window.actions.scan}</Button>
        </EmptyState>
      )}
      {Array.isArray(summaries) && summaries.length === 0 && (
        <EmptyState icon={<QuestionCircleRegular />} title={doctor.empty.title} text={doctor.empty.text}>
          {another}
        </EmptyState>
      )}
      {summaries !== null && summaries !== "failed" && summaries.length > 0 && (
        <SummaryList
          summaries={summaries}
          titleOf={(id) => titles.get(id)}
          onShow={(id) => navigation.go({ screen: "doctor", shown: { kind: "connector", id } })}
        />
      )}
      {/* Later, or the list would move it. */}
      {summaries !== null && <Builds />}
    </Page>
  );
}

/** Opens a file and stays here. */
function useOpenHere(): () => void {
  const { detail, navigation } = useWindow();
  return () =>
    chooseFile((file) => {
      void detail.open(file);
      navigation.go({ screen: "doctor", shown: { kind: "opened" } });
    });
}

function Builds() {
  const { doctor: state, bridge, inventory, messages } = useWindow();
  const { doctor, window: words } = useWords();
  const projects = useStore(state.projects);
  const { about } = useStore(inventory.store);
  const install = useInstallBuild();
  const add = async () => {
    const reply = await bridge.call("addProject", null);
    if (!reply.ok) messages.show({ tone: "failure", text: words.failures.of("addProject", reply.error.kind) });
    else if (reply.value !== null) messages.show({ tone: "done", text: doctor.builds.added(foreignPath(reply.value.path)) });
    await state.refreshProjects();
  };
  const remove = async (id: FolderId) => {
    const reply = await bridge.call("removeProject", { id });
    messages.show(
      reply.ok
        ? { tone: "done", text: doctor.builds.removed }
        : { tone: "failure", text: words.failures.of("removeProject", reply.error.kind) },
    );
    await state.refreshProjects();
  };
  return (
    <Section title={doctor.builds.title}>
      <p className="quiet">{doctor.builds.explain}</p>
      {projects === null && <Spinner className="pane__loading" size="tiny" label={doctor.builds.reading} />}
      {projects !== null && <BuildList projects={projects} onInstall={install} onRemove={(id) => void remove(id)} />}
      {/* In a browser there is no dialog of the system's to choose a folder with. */}
      {about?.host === "electron" ? (
        <div>
          <Button icon={<AddRegular />} onClick={() => void add()}>
            {doctor.builds.add}
          </Button>
        </div>
      ) : (
        <p className="quiet">{doctor.builds.addOnCommandLine}</p>
      )}
    </Section>
  );
}

/** A build goes through the same review as any other file. */
function useInstallBuild(): (build: BuildId) => void {
  const { doctor, install } = useWindow();
  return (build) =>
    void doctor.openBuild(build).then((record) => {
      if (record !== null) void install.start([record.id]);
    });
}

function InstalledChain({ id }: { readonly id: ConnectorId }) {
  const { doctor, inventory, navigation } = useWindow();
  const words = useWords();
  const { snapshot } = useStore(inventory.store);
  const cleanup = useCleanup();
  const installBuild = useInstallBuild();
  const row = snapshot?.rows.find((one) => one.id === id);
  return (
    <ChainPage id={id}>
      {(chain) => (
        <FileChainView
          chain={chain}
          title={row?.title ?? chain.name}
          isOpened={false}
          now={new Date()}
          onRepair={({ name }) => void doctor.startRepair({ id, repair: name })}
          onInstall={() => undefined}
          onEnable={() => cleanup.enable([id])}
          onInstallBuild={() => {
            if (chain.newerBuild !== null) installBuild(chain.newerBuild.build);
          }}
        >
          {row !== undefined && (
            <div>
              <Button size="small" onClick={() => navigation.go({ screen: "connectors", shown: { kind: "connector", id } })}>
                {words.doctor.showDetails}
              </Button>
            </div>
          )}
        </FileChainView>
      )}
    </ChainPage>
  );
}

function OpenedChain() {
  const { detail, doctor, install, navigation } = useWindow();
  const words = useWords();
  const opened = useStore(detail.opened);
  const openFile = useOpenHere();
  const another = (
    <Button icon={<DocumentSearchRegular />} onClick={openFile}>
      {opened.kind === "nothing" ? words.window.actions.openFile : words.window.actions.chooseAnother}
    </Button>
  );
  switch (opened.kind) {
    case "nothing":
      return (
        <Framed>
          <EmptyState icon={<DocumentSearchRegular />} title={words.doctor.nothingOpened.title} text={words.doctor.nothingOpened.text}>
            {another}
          </EmptyState>
        </Framed>
      );
    case "reading":
      return (
        <Framed>
          <Spinner size="tiny" label={<Sentence text={words.window.opened.reading(foreign(opened.name))} />} />
        </Framed>
      );
    case "failed":
      return (
        <Framed>
          <EmptyState
            icon={<DocumentSearchRegular />}
            title={words.window.failures.title}
            text={openFailureText(opened.failure, words.window.opened)}
          >
            {another}
          </EmptyState>
        </Framed>
      );
    case "ready": {
      const { id, name } = opened.record;
      const openRepaired = async ({ name: repair }: Repair) => {
        const record = await doctor.openRepaired({ id, repair });
        if (record !== null) detail.showOpened(record);
      };
      return (
        <ChainPage key={id} id={id}>
          {(chain) => (
            <FileChainView
              chain={chain}
              title={name}
              isOpened
              now={new Date()}
              onRepair={(repair) => void openRepaired(repair)}
              onInstall={() => void install.start([id])}
              onEnable={() => undefined}
              onInstallBuild={() => undefined}
            >
              <div className="steps-row">
                <Button size="small" onClick={() => navigation.go({ screen: "connectors", shown: { kind: "opened" } })}>
                  {words.doctor.showDetails}
                </Button>
                {another}
              </div>
            </FileChainView>
          )}
        </ChainPage>
      );
    }
    default:
      return unreachable(opened);
  }
}

interface ChainPageProps {
  readonly id: ConnectorId;
  readonly children: (chain: Parameters<typeof FileChainView>[0]["chain"]) => ReactNode;
}

/** Fetches the chain of a file, again with each change of the inventory. */
function ChainPage({ id, children }: ChainPageProps) {
  const { doctor, inventory } = useWindow();
  const words = useWords().doctor;
  const { snapshot } = useStore(inventory.store);
  const state = useStore(doctor.chain);
  const revision = snapshot?.revision;
  useEffect(() => {
    void doctor.show(id);
  }, [doctor, id, revision]);
  // A page that is new, or that lost the button just used, starts at its heading.
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body)
      takeFocus(document.querySelector<HTMLElement>("main h1"));
  }, [state]);
  if (state.id !== id || state.kind === "loading") {
    return (
      <Framed>
        <Spinner className="pane__loading" size="tiny" label={words.looking} />
      </Framed>
    );
  }
  if (state.kind === "ready") return <Framed isTitled>{children(state.chain)}</Framed>;
  const { title, text } = words[state.kind];
  return (
    <Framed>
      <EmptyState icon={<QuestionCircleRegular />} title={title} text={text} />
    </Framed>
  );
}

/** `isTitled`: what is in it has the heading of the page. */
function Framed({ isTitled = false, children }: { readonly isTitled?: boolean; readonly children: ReactNode }) {
  const { navigation } = useWindow();
  const { doctor } = useWords();
  return (
    <div className="page">
      <div className="page__column">
        {!isTitled && (
          <h1 className="visually-hidden" tabIndex={-1}>
            {doctor.title}
          </h1>
        )}
        <Button
          className="back"
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          onClick={() => navigation.go({ screen: "doctor", shown: null })}
        >
          {doctor.all}
        </Button>
        {children}
      </div>
    </div>
  );
}

type DialogFlow = Extract<RepairFlow, { kind: "preview" | "failed" | "refused" }>;

const isDialog = (flow: RepairFlow): flow is DialogFlow => flow.kind === "preview" || flow.kind === "failed" || flow.kind === "refused";

/** A dialog is closed before it is gone: one that only goes away leaves the window behind it hidden from screen readers. */
function RepairLayer() {
  const { doctor } = useWindow();
  const words = useWords().doctor.repair;
  const flow = useStore(doctor.repair);
  const [last, setLast] = useState<DialogFlow | null>(null);
  if (isDialog(flow) && flow !== last) setLast(flow);
  useFocusBack(flow.kind !== "idle");
  return (
    <>
      {last !== null && <RepairStep key={last.kind === "preview" ? last.plan.planId : last.kind} flow={last} isOpen={flow === last} />}
      {(flow.kind === "planning" || flow.kind === "running") && (
        <div className="busy" role="status">
          <div className="busy__sign">
            <Spinner size="tiny" label={words[flow.kind]} />
          </div>
        </div>
      )}
    </>
  );
}

function RepairStep({ flow, isOpen }: { readonly flow: DialogFlow; readonly isOpen: boolean }) {
  const { doctor } = useWindow();
  const words = useWords();
  if (flow.kind === "preview")
    return <RepairDialog plan={flow.plan} isOpen={isOpen} onConfirm={() => void doctor.confirmRepair()} onClose={doctor.closeRepair} />;
  const close = (
    <Button appearance="primary" onClick={doctor.closeRepair}>
      {words.window.actions.close}
    </Button>
  );
  return (
    <RepairNotice title={words.window.failures.title} isOpen={isOpen} actions={close} onClose={doctor.closeRepair}>
      {flow.kind === "failed" ? <Obstacle because={flow.because} /> : words.window.failures.of(flow.command, flow.because)}
    </RepairNotice>
  );
}
