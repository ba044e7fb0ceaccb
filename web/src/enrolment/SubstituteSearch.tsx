import { useQuery } from '@apollo/client/react';
import { useId, useState } from 'react';
import { TextField } from '../components/Field.tsx';
import { SubstituteCandidatesDocument, type SubstituteCandidatesQuery } from './generated.ts';
import { useSettled } from '../components/use-settled.ts';
import { useMessages } from '../i18n/index.ts';
import '../components/Choice.css';

export type Candidate = NonNullable<SubstituteCandidatesQuery['enrolment']>['substituteCandidates'][number];

/** The API answers from so many letters on, with so many people at most. */
const FEWEST_LETTERS = 2;
const MOST_PEOPLE = 10;
const PAUSE_MILLISECONDS = 250;

interface SubstituteSearchProps {
  enrolmentId: string;
  value: Candidate | null;
  problem?: string | undefined;
  onChange: (candidate: Candidate | null) => void;
}

/** Finds one of those who may take the seat over, by the beginning of a name. */
export function SubstituteSearch({ enrolmentId, value, problem, onChange }: SubstituteSearchProps) {
  const { t } = useMessages();
  const id = useId();
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim(), PAUSE_MILLISECONDS);
  const { data, previousData, error } = useQuery(SubstituteCandidatesDocument, {
    variables: { id: enrolmentId, search },
    fetchPolicy: 'cache-and-network',
    skip: search.length < FEWEST_LETTERS,
  });
  const found =
    search.length < FEWEST_LETTERS ? null : (data ?? previousData)?.enrolment?.substituteCandidates;
  return (
    <>
      <TextField
        label={t('enrolment.substituteSearch')}
        hint={t('enrolment.substituteSearchHint')}
        problem={problem}
        type="search"
        autoComplete="off"
        required
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          onChange(null);
        }}
      />
      <p role="status" className="substitute-search__count muted">
        {error
          ? t('enrolment.substituteSearchFailed')
          : found && found.length < MOST_PEOPLE
            ? t('enrolment.substituteFound', { count: found.length })
            : found
              ? t('enrolment.substituteFoundMany', { count: found.length })
              : ''}
      </p>
      {found && found.length > 0 && (
        <fieldset className="choice">
          <legend className="choice__legend">{t('enrolment.substituteChoose')}</legend>
          {found.map((candidate) => (
            <div key={candidate.personId} className="choice__option">
              <input
                type="radio"
                id={`${id}-${candidate.personId}`}
                name={id}
                checked={value?.personId === candidate.personId}
                onChange={() => onChange(candidate)}
              />
              <label htmlFor={`${id}-${candidate.personId}`}>
                {candidate.displayName} <span className="muted">{candidate.unit}</span>
              </label>
            </div>
          ))}
        </fieldset>
      )}
    </>
  );
}
