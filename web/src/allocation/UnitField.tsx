import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useId, useState } from 'react';
import { EnrollableUnitsDocument } from './generated.ts';
import { SelectField, TextField } from '../components/Field.tsx';
import { useMessages } from '../i18n/index.ts';

const MOST = 30;

interface UnitFieldProps {
  label: string;
  /** short name of the chosen unit */
  value: string | null;
  onChange: (shortName: string | null) => void;
}

/** A unit out of thousands: type to narrow the list, then choose from it. Two plain fields work with every tool. */
export function UnitField({ label, value, onChange }: UnitFieldProps) {
  const { t } = useMessages();
  const id = useId();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed);
  const { data, previousData } = useQuery(EnrollableUnitsDocument, {
    variables: { search, first: MOST },
  });
  const units = (data ?? previousData)?.enrollableUnits ?? [];
  return (
    <>
      <TextField
        type="search"
        id={`${id}-search`}
        label={t('allocation.unitSearch')}
        hint={t('allocation.unitSearchHint')}
        autoComplete="off"
        maxLength={100}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <SelectField
        label={label}
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      >
        <option value="">{t('allocation.unitNone')}</option>
        {value !== null && !units.some((unit) => unit.shortName === value) && (
          <option value={value}>{value}</option>
        )}
        {units.map((unit) => (
          <option key={unit.shortName} value={unit.shortName}>
            {t('allocation.unitOption', { name: unit.name, short: unit.shortName, people: unit.people })}
          </option>
        ))}
      </SelectField>
    </>
  );
}
