import { Button } from './Button.tsx';
import { TextField } from './Field.tsx';
import './SearchPicker.css';

export interface Pickable {
  id: string;
  name: string;
}

interface SearchPickerProps {
  label: string;
  id?: string | undefined;
  hint?: string | undefined;
  problem?: string | undefined;
  /** Name of the list of what was found. */
  resultsLabel: string;
  nothingFound: string;
  typed: string;
  onType: (typed: string) => void;
  /** What the text finds; null = not known yet, or too little was typed. */
  found: readonly Pickable[] | null;
  onPick: (picked: Pickable) => void;
}

/** A search field with what it finds below it, each a button. */
export function SearchPicker({
  label,
  id,
  hint,
  problem,
  resultsLabel,
  nothingFound,
  typed,
  onType,
  found,
  onPick,
}: SearchPickerProps) {
  const pick = (picked: Pickable) => {
    onType('');
    onPick(picked);
  };
  return (
    <div className="search-picker">
      <TextField
        type="search"
        label={label}
        id={id}
        hint={hint}
        problem={problem}
        value={typed}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter takes the only hit, and never sends the form around the field
          if (event.key !== 'Enter') return;
          event.preventDefault();
          if (found?.length === 1) pick(found[0]!);
        }}
      />
      <div role="status">{found?.length === 0 && <p className="muted">{nothingFound}</p>}</div>
      {found && found.length > 0 && (
        <ul className="search-picker__found" aria-label={resultsLabel}>
          {found.map((one) => (
            <li key={one.id}>
              <Button size="small" kind="quiet" onClick={() => pick(one)}>
                {one.name}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
