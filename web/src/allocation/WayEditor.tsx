import { useApolloClient } from '@apollo/client/react';
import { useId, useState, type FormEvent } from 'react';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { SelectField, TextField } from '../components/Field.tsx';
import { useMessages } from '../i18n/index.ts';
import { useCommand } from '../commands/use-command.ts';
import { fromInput, toInput } from '../i18n/berlin-input.ts';
import {
  ConfigureAllocationDocument,
  type AllocationMode,
  type ConfigureAllocationInput,
  type CriterionKind,
  type CriterionRole,
} from './generated.ts';
import { ALLOCATION_PROBLEM, CRITERION_LABEL, MODE_HINT, MODE_LABEL, ROLE_LABEL } from './texts.ts';
import type { AllocatedSession } from './WayOfAllocation.tsx';

interface WayEditorProps {
  session: AllocatedSession;
  onClose: () => void;
  onSaved: () => Promise<void>;
}

const MODES = Object.keys(MODE_LABEL) as AllocationMode[];
const KINDS = Object.keys(CRITERION_LABEL) as CriterionKind[];
const ROLES = Object.keys(ROLE_LABEL) as CriterionRole[];

export function WayEditor({ session, onClose, onSaved }: WayEditorProps) {
  const { t } = useMessages();
  const client = useApolloClient();
  const group = useId();
  const { allocation } = session;
  const [mode, setMode] = useState(allocation.mode);
  const [until, setUntil] = useState(toInput(allocation.applyUntil ?? session.enrolUntil));
  const [role, setRole] = useState<CriterionRole>(
    allocation.criteria.find((c) => c.role)?.role ?? 'APPRENTICE',
  );
  /** as typed; empty = does not count */
  const [points, setPoints] = useState<Partial<Record<CriterionKind, string>>>(() =>
    Object.fromEntries(allocation.criteria.map((c) => [c.kind, String(c.points)])),
  );
  const [refusal, setRefusal] = useState<string | null>(null);
  const { sending, problem, submit } = useCommand(async (input: ConfigureAllocationInput) => {
    const { data } = await client.mutate({ mutation: ConfigureAllocationDocument, variables: { input } });
    return data?.configureAllocation;
  });

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setRefusal(null);
    const criteria = KINDS.filter((kind) => points[kind]?.trim()).map((kind) => ({
      kind,
      role: kind === 'MANDATORY_FOR_ROLE' ? role : null,
      points: Number(points[kind]),
    }));
    if (mode === 'CRITERIA' && criteria.some((c) => !Number.isInteger(c.points)))
      return setRefusal(t('allocation.problemPoints'));
    const result = await submit({
      sessionId: session.id,
      mode,
      applyUntil: mode === 'FIRST_COME' ? null : fromInput(until),
      criteria: mode === 'CRITERIA' ? criteria : [],
    });
    switch (result?.__typename) {
      case undefined:
        return;
      case 'ConfigureAllocationSuccess':
        return onSaved();
      case 'InvalidAllocation':
        return setRefusal(t(ALLOCATION_PROBLEM[result.problem]));
      case 'AllocationInUse':
        return setRefusal(t('allocation.wayFixed'));
      case 'NotPermitted':
      case 'SessionNotFound':
      case 'IdempotencyKeyReused':
        return setRefusal(t('components.commandFailed'));
      default:
        return result satisfies never;
    }
  };

  return (
    <form className="allocation__form" onSubmit={(event) => void save(event)} noValidate>
      <CommandNotice problem={problem} text={refusal} />
      <fieldset className="choice">
        <legend className="choice__legend">{t('allocation.wayQuestion')}</legend>
        {MODES.map((option) => (
          <div key={option} className="choice__option">
            <input
              type="radio"
              id={`${group}-${option}`}
              name={group}
              checked={mode === option}
              aria-describedby={`${group}-${option}-hint`}
              onChange={() => setMode(option)}
            />
            <label htmlFor={`${group}-${option}`}>{t(MODE_LABEL[option])}</label>
            <p className="muted" id={`${group}-${option}-hint`}>
              {t(MODE_HINT[option])}
            </p>
          </div>
        ))}
      </fieldset>
      {mode !== 'FIRST_COME' && (
        <TextField
          type="datetime-local"
          label={t('allocation.applyUntil')}
          hint={t('allocation.applyUntilHint')}
          value={until}
          max={toInput(session.enrolUntil)}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
      )}
      {mode === 'CRITERIA' && (
        <fieldset className="stack">
          <legend className="field__label">{t('allocation.criteriaQuestion')}</legend>
          <p className="field__hint">{t('allocation.criteriaHint')}</p>
          {KINDS.map((kind) => (
            <TextField
              key={kind}
              label={t(CRITERION_LABEL[kind])}
              inputMode="numeric"
              autoComplete="off"
              value={points[kind] ?? ''}
              onChange={(event) => {
                const typed = event.currentTarget.value;
                setPoints((before) => ({ ...before, [kind]: typed }));
              }}
            />
          ))}
          <SelectField
            label={t('allocation.mandatoryRole')}
            value={role}
            onChange={(event) => setRole(event.currentTarget.value as CriterionRole)}
          >
            {ROLES.map((option) => (
              <option key={option} value={option}>
                {t(ROLE_LABEL[option])}
              </option>
            ))}
          </SelectField>
        </fieldset>
      )}
      <div className="row">
        <Button type="submit" kind="primary" busy={sending}>
          {t('allocation.saveWay')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t('allocation.cancel')}
        </Button>
      </div>
    </form>
  );
}
