import { useQuery } from '@apollo/client/react';
import { useId } from 'react';
import { SelectField, TextArea, TextField } from '../components/Field.tsx';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';
import { CohortsDocument, type BulkSourceInput } from './generated.ts';
import { UnitField } from './UnitField.tsx';

type Kind = 'list' | 'unit' | 'cohort';

export interface SourceForm {
  kind: Kind;
  list: string;
  unit: string | null;
  cohort: string;
}

export const EMPTY_SOURCE: SourceForm = { kind: 'list', list: '', unit: null, cohort: '' };

const KIND_LABEL: Record<Kind, PlainMessageId> = {
  list: 'allocation.sourceList',
  unit: 'allocation.sourceUnit',
  cohort: 'allocation.sourceCohort',
};

/** @returns null while nobody is named */
export function sourceInput({ kind, list, unit, cohort }: SourceForm): BulkSourceInput | null {
  switch (kind) {
    case 'list':
      return list.trim() ? { list } : null;
    case 'unit':
      return unit ? { unitShortName: unit } : null;
    case 'cohort':
      return cohort ? { cohortId: cohort } : null;
  }
}

interface BulkSourceProps {
  value: SourceForm;
  onChange: (value: SourceForm) => void;
}

/** Whom an order is for: numbers, pasted or out of a file, a unit, or the people of a cohort. */
export function BulkSource({ value, onChange }: BulkSourceProps) {
  const { t } = useMessages();
  const name = useId();
  const change = (part: Partial<SourceForm>) => onChange({ ...value, ...part });
  return (
    <>
      <fieldset className="choice">
        <legend className="choice__legend">{t('allocation.source')}</legend>
        {(Object.keys(KIND_LABEL) as Kind[]).map((kind) => (
          <div key={kind} className="choice__option">
            <input
              type="radio"
              id={`${name}-${kind}`}
              name={name}
              checked={value.kind === kind}
              onChange={() => change({ kind })}
            />
            <label htmlFor={`${name}-${kind}`}>{t(KIND_LABEL[kind])}</label>
          </div>
        ))}
      </fieldset>
      {value.kind === 'list' && (
        <>
          <TextArea
            label={t('allocation.list')}
            hint={t('allocation.listHint')}
            rows={6}
            value={value.list}
            onChange={(event) => change({ list: event.currentTarget.value })}
          />
          <TextField
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            label={t('allocation.listFile')}
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              // what was read is shown in the field above, to be checked and mended
              if (file) void file.text().then((list) => change({ list }));
            }}
          />
        </>
      )}
      {value.kind === 'unit' && (
        <UnitField
          label={t('allocation.sourceUnit')}
          value={value.unit}
          onChange={(unit) => change({ unit })}
        />
      )}
      {value.kind === 'cohort' && (
        <CohortField value={value.cohort} onChange={(cohort) => change({ cohort })} />
      )}
    </>
  );
}

function CohortField({ value, onChange }: { value: string; onChange: (cohort: string) => void }) {
  const { t } = useMessages();
  const { data } = useQuery(CohortsDocument);
  return (
    <SelectField
      label={t('allocation.sourceCohort')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">{t('allocation.unitNone')}</option>
      {data?.programmes.edges.map(({ node }) => (
        <optgroup key={node.id} label={node.title}>
          {node.cohorts.map((cohort) => (
            <option key={cohort.id} value={cohort.id}>
              {cohort.name}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  );
}
