import { Button } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { useEffect, useId, useRef, type ReactNode } from "react";
import type { GroupMember, ShadowGroup } from "../../../shared/model/shadow.ts";
import { describeGroup } from "../../../shared/words/describe/describe-shadow.ts";
import { foreign, plainSentence } from "../../../shared/words/foreign-text.ts";
import { useCleanup } from "../../state/cleanup/use-cleanup.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { ForeignLabel, Sentence } from "../../ui/sentence.tsx";
import { ToneIcon, type Tone } from "../../ui/tone.tsx";
import type { Naming } from "./pair-names.ts";

export interface GroupCardProps {
  readonly group: ShadowGroup;
  readonly naming: Naming;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly actions: ReactNode;
}

const tones = { certain: "danger", likely: "attention", hint: "information" } as const satisfies Record<ShadowGroup["confidence"], Tone>;

/** Members listed one by one; their files all stand in the list of connectors. */
const mostMembers = 50;

/** Builds of one connector: how many, how sure, and the one step for all; each of them once it is opened. */
export function GroupCard({ group, naming, open, onToggle, actions }: GroupCardProps) {
  const words = useWords();
  const said = describeGroup(group, naming, words.shadow);
  const tested = group.testing?.state === "in-force";
  const body = useId();
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (open) card.current?.scrollIntoView({ block: "nearest" });
  }, [open]);
  const { members } = group;
  const title = members.slice(0, 1).map(({ id }) => naming.titleOf(id))[0] ?? "";
  return (
    <li ref={card} className={`pair ${open ? "pair--open" : ""}`}>
      <h2>
        <button type="button" className="disclosure pair__head" aria-expanded={open} aria-controls={body} onClick={onToggle}>
          <ToneIcon tone={tested ? "information" : tones[group.confidence]} />
          <span className="pair__names">
            <span className="pair__side">
              <strong>
                <ForeignLabel text={title} />
              </strong>
            </span>
            <span className="quiet">{words.shadow.groups.members(members.length)}</span>
          </span>
          <span className={`pair__weight pair__weight--${tested ? "tested" : group.confidence}`}>
            {tested ? words.window.shadows.beingTested : said.confidence.name}
          </span>
          <ChevronDownRegular className="chevron" aria-hidden />
        </button>
      </h2>
      {!open && !tested && (
        <p className="pair__advice">
          <Sentence text={said.advice} />
        </p>
      )}
      <div id={body} hidden={!open}>
        {open && (
          <div className="pair__body">
            {said.testing !== null && (
              <p>
                <Sentence text={said.testing} />
              </p>
            )}
            <p className="pair__advice pair__advice--open">
              <Sentence text={said.advice} />
            </p>
            {actions}
            <ul className="pair__evidence">
              {members.slice(0, mostMembers).map((member) => (
                <Member key={member.id} member={member} group={group} naming={naming} />
              ))}
              {members.length > mostMembers && <li>{words.shadow.groups.more(members.length - mostMembers)}</li>}
            </ul>
            <p className="quiet">{said.confidence.explain}</p>
          </div>
        )}
      </div>
    </li>
  );
}

function Member({ member, group: { advice }, naming }: Pick<GroupCardProps, "group" | "naming"> & { readonly member: GroupMember }) {
  const { groups } = useWords().shadow;
  const { id, version, integrity } = member;
  const part = advice.kind !== "keep-one" ? "" : advice.keep === id ? groups.toKeep : advice.remove.includes(id) ? groups.toRemove : "";
  const notes = [part, ...(integrity === "altered" ? [groups.altered] : [])].filter((text) => text !== "");
  return (
    <li>
      <span className="pair__weight">{version === null ? "" : <ForeignLabel text={version} longest={24} />}</span>
      <span>
        <ForeignLabel text={naming.fileOf(id)} /> <span className="quiet">{notes.join(", ")}</span>
      </span>
    </li>
  );
}

/** The buttons of a group: one step for all that are advised to go, and the way to the one to keep. */
export function GroupSteps({ group, naming }: Pick<GroupCardProps, "group" | "naming">) {
  const words = useWords();
  const { navigation } = useWindow();
  const cleanup = useCleanup();
  const { advice, members, testing } = group;
  const [first] = members;
  if (first === undefined) return null;
  const removed =
    testing?.state === "in-force" || advice.kind === "choose-one"
      ? []
      : advice.kind === "keep-one"
        ? advice.remove
        : members.map(({ id }) => id);
  // Kept with each file: why it was moved.
  const headline = plainSentence(describeGroup(group, naming, words.shadow).headline);
  return (
    <div className="steps-row">
      {removed.length > 0 && (
        <Button size="small" appearance="primary" onClick={() => cleanup.quarantine(removed, headline)}>
          {words.shadow.groups.quarantine(removed.length)}
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        onClick={() => navigation.go({ screen: "connectors", shown: { kind: "connector", id: first.id } })}
      >
        <Sentence text={words.window.shadows.open(foreign(naming.nameOf(first.id)))} />
      </Button>
    </div>
  );
}
