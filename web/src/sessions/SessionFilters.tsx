import { useQuery } from '@apollo/client/react';
import { SelectField, TextField } from '../components/Field.tsx';
import { InlineChoices } from '../components/InlineChoices.tsx';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';
import { PlanningPlacesDocument, type PlanningNeed, type PlanningOrder } from './generated.ts';
import { ResourcePicker } from './ResourcePicker.tsx';
import { RoomOptions } from './RoomOptions.tsx';
import { FROM_THE_BEGINNING, NEEDS, ORDERS, STATUSES, type SessionListView } from './session-address.ts';
import { STATUS_LABEL } from './SessionStateChip.tsx';

export const NEED_LABEL: Record<PlanningNeed, PlainMessageId> = {
  BELOW_MINIMUM: 'sessions.needBelowMinimum',
  MINIMUM_DECISION: 'sessions.needMinimumDecision',
  FULL_AND_WAITING: 'sessions.needFullAndWaiting',
  NO_ROOM: 'sessions.needNoRoom',
  NO_TRAINER: 'sessions.needNoTrainer',
};
const ORDER_LABEL: Record<PlanningOrder, PlainMessageId> = {
  START: 'sessions.orderStart',
  NEWEST_START: 'sessions.orderNewest',
  DECISION: 'sessions.orderDecision',
  TOPIC: 'sessions.orderTopic',
  NUMBER: 'sessions.orderNumber',
  WAITING: 'sessions.orderWaiting',
};

interface SessionFiltersProps {
  view: SessionListView;
  /** Of the trainer that is filtered by. */
  trainerName: string;
  /** @param value empty takes the filter away */
  onSet: (name: string, value: string | readonly string[]) => void;
}

export function SessionFilters({ view, trainerName, onSet }: SessionFiltersProps) {
  const { t } = useMessages();
  const places = useQuery(PlanningPlacesDocument).data;
  const bound = (name: string, value: string) => ({
    value,
    onChange: (event: { currentTarget: { value: string } }) => onSet(name, event.currentTarget.value),
  });
  return (
    <search className="session-filters" aria-label={t('sessions.filters')}>
      <div className="session-filters__fields">
        <TextField
          type="search"
          label={t('sessions.search')}
          maxLength={200}
          autoComplete="off"
          {...bound('q', view.search)}
        />
        <TextField
          type="date"
          label={t('sessions.from')}
          value={view.from}
          onChange={(event) => onSet('von', event.currentTarget.value || FROM_THE_BEGINNING)}
        />
        <TextField type="date" label={t('sessions.until')} {...bound('bis', view.until)} />
        <SelectField label={t('sessions.site')} {...bound('ort', view.site)}>
          <option value="">{t('sessions.allSites')}</option>
          {places?.planningSites.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField label={t('sessions.room')} {...bound('raum', view.room)}>
          <option value="">{t('sessions.allRooms')}</option>
          <RoomOptions rooms={places?.planningRooms ?? []} />
        </SelectField>
        <ResourcePicker
          kind="trainers"
          chosen={view.trainer === '' ? [] : [{ id: view.trainer, name: trainerName }]}
          onChange={(chosen) => onSet('lehrende', chosen.at(-1)?.id ?? '')}
        />
        <SelectField label={t('sessions.order')} {...bound('sortierung', view.order)}>
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {t(ORDER_LABEL[order])}
            </option>
          ))}
        </SelectField>
      </div>
      <div className="session-filters__choices">
        <InlineChoices
          legend={t('sessions.status')}
          options={STATUSES.map((value) => ({ value, label: t(STATUS_LABEL[value]) }))}
          chosen={view.statuses}
          onChange={(chosen) => onSet('stand', chosen)}
        />
        <InlineChoices
          legend={t('sessions.needs')}
          options={NEEDS.map((value) => ({ value, label: t(NEED_LABEL[value]) }))}
          chosen={view.needs}
          onChange={(chosen) => onSet('bedarf', chosen)}
        />
      </div>
    </search>
  );
}
