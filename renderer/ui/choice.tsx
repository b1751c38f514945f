import { Field, Radio, RadioGroup } from "@fluentui/react-components";

export interface ChoiceProps<T extends string> {
  readonly label: string;
  /** The name of the choice where no label is shown, because a heading says the same. */
  readonly name?: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly name: string; readonly hint?: string }[];
  readonly horizontal?: boolean;
  readonly onChoose: (value: T) => void;
}

/** One of a few, all of them in sight. */
export function Choice<T extends string>({ label, name, value, options, horizontal = false, onChoose }: ChoiceProps<T>) {
  return (
    <Field label={label} className="choice">
      <RadioGroup
        {...(name === undefined ? {} : { "aria-label": name })}
        value={value}
        layout={horizontal ? "horizontal" : "vertical"}
        onChange={(_event, data) => {
          const chosen = options.find((option) => option.value === data.value);
          if (chosen !== undefined) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            label={
              <span className="choice__label">
                <span>{option.name}</span>
                <span className="quiet">{option.hint}</span>
              </span>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
