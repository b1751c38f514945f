import { Button, Tooltip } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { useEffect, useState } from "react";
import { useWords } from "../state/words.tsx";

export interface CopyButtonProps {
  readonly text: string;
  /** What is copied: "Copy thumbprint". */
  readonly label: string;
  /** Shows the label beside the icon. */
  readonly labelled?: boolean;
}

/** Copies the whole text and says so. */
export function CopyButton({ text, label, labelled = false }: CopyButtonProps) {
  const words = useWords().window;
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = window.setTimeout(() => setCopied(false), 2000);
    return () => window.clearTimeout(timer);
  }, [copied]);
  const copy = () => {
    void copyText(text).then(setCopied);
  };
  const shown = copied ? words.actions.copied : label;
  const icon = copied ? <CheckmarkRegular /> : <CopyRegular />;
  const button = labelled ? (
    <Button size="small" icon={icon} onClick={copy}>
      {shown}
    </Button>
  ) : (
    <Tooltip content={shown} relationship="label">
      <Button size="small" appearance="subtle" icon={icon} onClick={copy} />
    </Tooltip>
  );
  return (
    <>
      {button}
      <span className="visually-hidden" role="status">
        {copied ? words.actions.copied : ""}
      </span>
    </>
  );
}

/** Browsers refuse the clipboard to pages that are not secure or not in front; a hidden field still works there. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "visually-hidden";
  document.body.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}
