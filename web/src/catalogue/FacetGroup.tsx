import { useId, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { useMessages } from '../i18n/index.ts';
import { FacetCount } from './FacetCount.tsx';

export interface FacetOption {
  value: string;
  label: string;
  count: number;
}

interface FacetGroupProps {
  legend: string;
  options: readonly FacetOption[];
  selected: readonly string[];
  onChange: (selected: string[]) => void;
}

const SHORT_LIST = 7;

export function FacetGroup({ legend, options, selected, onChange }: FacetGroupProps) {
  const { t } = useMessages();
  const [all, setAll] = useState(false);
  const id = useId();
  // a ticked value stays in its place even when nothing is left to find with it
  const known = new Set(options.map((option) => option.value));
  const complete = [
    ...options,
    ...selected.filter((value) => !known.has(value)).map((value) => ({ value, label: value, count: 0 })),
  ];
  if (complete.length === 0) return null;
  const shown = all
    ? complete
    : complete.filter((option, index) => index < SHORT_LIST || selected.includes(option.value));
  return (
    <fieldset className="facet-group">
      <legend>{legend}</legend>
      <ul id={id}>
        {shown.map(({ value, label, count }) => (
          <li key={value}>
            <label className={count === 0 ? 'facet facet--none' : 'facet'}>
              <input
                type="checkbox"
                checked={selected.includes(value)}
                onChange={(event) =>
                  onChange(
                    event.currentTarget.checked
                      ? [...selected, value]
                      : selected.filter((each) => each !== value),
                  )
                }
              />
              <span className="facet__label">{label}</span> <FacetCount count={count} />
            </label>
          </li>
        ))}
      </ul>
      {complete.length > SHORT_LIST && (
        <Button kind="quiet" size="small" aria-expanded={all} aria-controls={id} onClick={() => setAll(!all)}>
          {all ? t('catalogue.showFewer') : t('catalogue.showAll', { count: complete.length })}
          <span className="visually-hidden"> ({legend})</span>
        </Button>
      )}
    </fieldset>
  );
}
