import { useQuery } from '@apollo/client/react';
import { X } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { SearchPicker, type Pickable } from '../components/SearchPicker.tsx';
import { useMessages } from '../i18n/index.ts';
import { PlanningEquipmentDocument, PlanningTrainersDocument } from './generated.ts';

interface ResourcePickerProps {
  kind: 'trainers' | 'equipment';
  chosen: readonly Pickable[];
  onChange: (chosen: readonly Pickable[]) => void;
  /** Of the search field. */
  id?: string;
}

/** Several trainers or pieces of equipment: those that are chosen, each with a button that takes it away, and a search. */
export function ResourcePicker({ kind, chosen, onChange, id }: ResourcePickerProps) {
  const { t } = useMessages();
  const [typed, setTyped] = useState('');
  const found = useFound(kind, typed.trim());
  const isTrainers = kind === 'trainers';
  return (
    <div className="resource-picker">
      <SearchPicker
        id={id}
        label={t(isTrainers ? 'sessions.addTrainer' : 'sessions.addEquipment')}
        resultsLabel={t('sessions.resourcesFound')}
        nothingFound={t('sessions.foundNothing')}
        typed={typed}
        onType={setTyped}
        found={found?.filter((one) => !chosen.some((other) => other.id === one.id)) ?? null}
        onPick={(picked) => onChange([...chosen, picked])}
      />
      {chosen.length > 0 && (
        <ul
          className="resource-picker__chosen"
          aria-label={t(isTrainers ? 'sessions.trainer' : 'sessions.equipment')}
        >
          {chosen.map((one) => (
            <li key={one.id} className="resource-picker__one">
              {one.name}
              <Button
                kind="quiet"
                size="small"
                aria-label={t('sessions.takeAway', { name: one.name })}
                icon={<X size={16} aria-hidden="true" />}
                onClick={() => onChange(chosen.filter((other) => other.id !== one.id))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function useFound(kind: ResourcePickerProps['kind'], typed: string): readonly Pickable[] | null {
  const search = useDeferredValue(typed);
  const skip = search === '';
  const trainers = useQuery(PlanningTrainersDocument, {
    variables: { search },
    skip: skip || kind !== 'trainers',
  });
  const pieces = useQuery(PlanningEquipmentDocument, {
    variables: { search },
    skip: skip || kind !== 'equipment',
  });
  if (skip) return null;
  return kind === 'trainers'
    ? ((trainers.data ?? trainers.previousData)?.planningTrainers.map(({ id, displayName }) => ({
        id,
        name: displayName,
      })) ?? null)
    : ((pieces.data ?? pieces.previousData)?.planningEquipment.map(({ id, label }) => ({
        id,
        name: label,
      })) ?? null);
}
