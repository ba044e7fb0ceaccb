import './InlineChoices.css';

interface InlineChoicesProps<Value extends string> {
  legend: string;
  options: readonly { value: Value; label: string }[];
  chosen: readonly string[];
  id?: string;
  problem?: string | undefined;
  /** @param chosen what is ticked now, in the order of the ticking */
  onChange: (chosen: Value[]) => void;
}

/** A few boxes to tick, side by side. */
export function InlineChoices<Value extends string>({
  legend,
  options,
  chosen,
  id,
  problem,
  onChange,
}: InlineChoicesProps<Value>) {
  return (
    <fieldset className="inline-choices" id={id} tabIndex={id === undefined ? undefined : -1}>
      <legend>{legend}</legend>
      {problem && <p className="field__problem">{problem}</p>}
      {options.map(({ value, label }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) => {
              const others = options
                .map((one) => one.value)
                .filter((one) => one !== value && chosen.includes(one));
              onChange(event.currentTarget.checked ? [...others, value] : others);
            }}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
