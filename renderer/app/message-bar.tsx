import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect } from "react";
import type { Message } from "../state/messages.ts";
import { useWords } from "../state/words.tsx";
import { ToneIcon } from "../ui/tone.tsx";
import { ForeignLabel, Sentence } from "../ui/sentence.tsx";

const resultStaysMilliseconds = 4000;

/** The last thing that happened, over everything. A failure stays until it is closed. */
export function MessageBar({ message, onClose }: { readonly message: Message | null; readonly onClose: () => void }) {
  const { actions } = useWords().window;
  useEffect(() => {
    if (message?.tone !== "done") return undefined;
    const timer = window.setTimeout(onClose, resultStaysMilliseconds);
    return () => window.clearTimeout(timer);
  }, [message, onClose]);
  return (
    <div className="message-area" role={message?.tone === "failure" ? "alert" : "status"}>
      {message !== null && (
        <div className="message">
          <ToneIcon tone={message.tone === "failure" ? "attention" : "good"} />
          <span>
            <Sentence text={message.text} />
          </span>
          {message.address !== undefined && (
            <a href={message.address} target="_blank" rel="noopener noreferrer">
              <ForeignLabel text={message.address} longest={2048} />
            </a>
          )}
          <Button size="small" appearance="transparent" icon={<DismissRegular />} aria-label={actions.close} onClick={onClose} />
        </div>
      )}
    </div>
  );
}
