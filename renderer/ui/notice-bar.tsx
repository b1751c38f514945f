import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect } from "react";
import type { Notice } from "../state/notices.ts";
import { useWords } from "../state/words.tsx";
import { ToneIcon } from "./tone.tsx";
import { ForeignLabel, Sentence } from "./sentence.tsx";

const resultStaysMilliseconds = 4000;

/** The last thing that happened, over everything. A failure stays until it is closed. */
export function NoticeBar({ notice, onClose }: { readonly notice: Notice | null; readonly onClose: () => void }) {
  const { actions } = useWords().window;
  useEffect(() => {
    if (notice?.tone !== "done") return undefined;
    const timer = window.setTimeout(onClose, resultStaysMilliseconds);
    return () => window.clearTimeout(timer);
  }, [notice, onClose]);
  return (
    <div className="notice-place" role={notice?.tone === "failure" ? "alert" : "status"}>
      {notice !== null && (
        <div className="notice">
          <ToneIcon tone={notice.tone === "failure" ? "attention" : "good"} />
          <span><Sentence text={notice.text} /></span>
          {notice.address !== undefined && <a href={notice.address} target="_blank" rel="noopener noreferrer"><ForeignLabel text={notice.address} longest={2048} /></a>}
          <Button size="small" appearance="transparent" icon={<DismissRegular />} aria-label={actions.close} onClick={onClose} />
        </div>
      )}
    </div>
  );
}
