import { Button, Spinner } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { gatewayState, isUnready, type GatewayConnector, type GatewayView } from "../../../shared/model/gateway.ts";
import type { TransferPlan } from "../../../shared/model/install.ts";
import { describeConnector } from "../../../shared/words/describe/describe-folders.ts";
import { useStore } from "../../state/store.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { Section } from "../../ui/section.tsx";
import { ForeignLabel, Sentence } from "../../ui/sentence.tsx";
import { ToneIcon } from "../../ui/tone.tsx";

type Checked = { readonly kind: "not-asked" | "asking" | "failed" } | { readonly kind: "known"; readonly view: GatewayView };

/** What a gateway needs of each connector. Asked for by the user: all code is read for it, which may take a while. */
export function GatewaySection({ onCopy }: { readonly onCopy: (plan: TransferPlan) => void }) {
  const { bridge, messages, inventory } = useWindow();
  const scannedAt = useStore(inventory.store).snapshot?.scannedAt ?? null;
  const askedAt = useRef(scannedAt);
  const words = useWords().window;
  const { gateway } = words.folders.view;
  const [checked, setChecked] = useState<Checked>({ kind: "not-asked" });
  const ask = async () => {
    askedAt.current = scannedAt;
    setChecked((before) => (before.kind === "known" ? before : { kind: "asking" }));
    const reply = await bridge.call("getGateway", null);
    setChecked(reply.ok ? { kind: "known", view: reply.value } : { kind: "failed" });
  };
  useEffect(() => {
    // What was copied or removed since changes the answer.
    if (checked.kind === "known" && askedAt.current !== scannedAt) void ask();
  });
  const copy = async ({ id }: GatewayConnector) => {
    const reply = await bridge.call("planTransfer", { kind: "copy-to-gateway", ids: [id] });
    if (reply.ok) onCopy(reply.value);
    else messages.show({ tone: "failure", text: words.failures.of("planTransfer", reply.error.kind) });
  };
  return (
    <Section title={gateway.title}>
      <p className="quiet">{gateway.explain}</p>
      <div>
        <Button disabledFocusable={checked.kind === "asking"} onClick={() => void ask()}>
          {checked.kind === "not-asked" ? gateway.check : gateway.again}
        </Button>
      </div>
      <div aria-live="polite">
        {checked.kind === "asking" && <Spinner size="tiny" label={gateway.checking} />}
        {checked.kind === "failed" && <p>{gateway.failed}</p>}
        {checked.kind === "known" && <GatewayList view={checked.view} onCopy={(one) => void copy(one)} />}
      </div>
    </Section>
  );
}

export function GatewayList({ view, onCopy }: { readonly view: GatewayView; readonly onCopy: (connector: GatewayConnector) => void }) {
  const words = useWords();
  const { gateway } = words.window.folders.view;
  return (
    <>
      {view.connectors.length === 0 && <p>{gateway.nothing}</p>}
      <ul className="cards">
        {view.connectors.map((connector) => {
          const unready = isUnready(connector);
          return (
            <li key={connector.id} className="card">
              <p className="card__title">
                {unready && <ToneIcon tone="attention" />}
                <ForeignLabel text={connector.title} />
                <span className="card__aside quiet">{gateway.states[gatewayState(connector)]}</span>
              </p>
              <p className="quiet">
                <ForeignLabel text={connector.name} />
              </p>
              <ul className="folder__facts">
                {describeConnector(connector, words).map((sentence) => (
                  <li key={sentence}>
                    <Sentence text={sentence} />
                  </li>
                ))}
              </ul>
              {connector.canCopy && (
                <div className="folder__actions">
                  <Button size="small" onClick={() => onCopy(connector)}>
                    {gateway.copy}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      <h3 className="folder__heading">{gateway.switches}</h3>
      <p>{words.diagnosis.gateway.cluster}</p>
    </>
  );
}
