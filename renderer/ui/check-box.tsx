export interface CheckBoxProps {
  readonly checked: boolean | "mixed";
  readonly label: string;
  readonly disabled?: boolean;
  readonly onChange: () => void;
}

/** The browser's own: a list of thousands needs nothing heavier. The list's keyboard reaches it, so Tab does not. */
export function CheckBox({ checked, label, disabled = false, onChange }: CheckBoxProps) {
  return (
    <input
      ref={(element) => {
        if (element !== null) element.indeterminate = checked === "mixed";
      }}
      type="checkbox"
      className="check-box"
      tabIndex={-1}
      checked={checked === true}
      disabled={disabled}
      aria-label={label}
      onChange={onChange}
    />
  );
}
