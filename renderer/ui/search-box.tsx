import { Button, Input } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useWords } from "../state/words.tsx";

export interface SearchBoxProps {
  readonly text: string;
  readonly label: string;
  readonly placeholder: string;
  readonly onText: (text: string) => void;
}

/** Escape empties it. */
export function SearchBox({ text, label, placeholder, onText }: SearchBoxProps) {
  const { search } = useWords().window;
  const clear = (
    <Button size="small" appearance="transparent" icon={<DismissRegular />} aria-label={search.clear} onClick={() => onText("")} />
  );
  return (
    <Input
      className="search-box"
      type="text"
      role="searchbox"
      aria-label={label}
      placeholder={placeholder}
      value={text}
      onChange={(_event, data) => onText(data.value)}
      onKeyDown={(event) => {
        if (event.key === "Escape" && text !== "") {
          event.stopPropagation();
          onText("");
        }
      }}
      contentBefore={<SearchRegular aria-hidden />}
      contentAfter={text === "" ? null : clear}
    />
  );
}
