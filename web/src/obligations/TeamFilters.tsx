import { useNavigate } from 'react-router';
import { useMessages } from '../i18n/index.ts';
import { teamQuery, type TeamFilter } from './team-address.ts';

export function TeamFilters({ filter }: { filter: TeamFilter }) {
  const { t } = useMessages();
  const navigate = useNavigate();
  const choose = (change: Partial<TeamFilter>) =>
    void navigate(
      { search: teamQuery({ ...filter, ...change }) },
      { replace: true, preventScrollReset: true, state: { keepFocus: true } },
    );
  return (
    <div className="team__filters no-print">
      <Choice
        legend={t('obligations.scope')}
        name="bereich"
        options={[
          { value: 'DIRECT', label: t('obligations.scopeDirect') },
          { value: 'ALL', label: t('obligations.scopeAll') },
        ]}
        chosen={filter.scope}
        onChoose={(scope) => choose({ scope })}
      />
      <Choice
        legend={t('obligations.show')}
        name="nur"
        options={[
          { value: 'all', label: t('obligations.showAll') },
          { value: 'urgent', label: t('obligations.showUrgent') },
        ]}
        chosen={filter.urgentOnly ? 'urgent' : 'all'}
        onChoose={(value) => choose({ urgentOnly: value === 'urgent' })}
      />
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  legend: string;
  name: string;
  options: readonly { value: Value; label: string }[];
  chosen: Value;
  onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ legend, name, options, chosen, onChoose }: ChoiceProps<Value>) {
  return (
    <fieldset>
      <legend className="field__label">{legend}</legend>
      <div className="row">
        {options.map(({ value, label }) => (
          <label key={value} className="planning-form__check">
            <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
