import { CopyPlus, Trash2 } from 'lucide-react';
import { Button } from '../components/Button.tsx';
import { SelectField, TextField } from '../components/Field.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import type { PlanningPlacesQuery } from './generated.ts';
import { ResourcePicker } from './ResourcePicker.tsx';
import { RoomOptions } from './RoomOptions.tsx';
import { timesOf, type AppointmentForm } from './session-form.ts';

interface AppointmentFieldsProps {
  appointment: AppointmentForm;
  /** 1 = the first */
  position: number;
  rooms: PlanningPlacesQuery['planningRooms'];
  /** Online sessions have no room. */
  withRoom: boolean;
  onChange: (change: Partial<AppointmentForm>) => void;
  /** Without it there is no button: the only appointment stays. */
  onRemove: (() => void) | null;
  /** Gives all others the same room, trainers and equipment; null when there are none. */
  onShare: (() => void) | null;
}

export function AppointmentFields({
  appointment,
  position,
  rooms,
  withRoom,
  onChange,
  onRemove,
  onShare,
}: AppointmentFieldsProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { key, day, from, to, roomId, trainers, equipment } = appointment;
  const times = timesOf(appointment);
  const text = (name: 'day' | 'from' | 'to') => ({
    value: appointment[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <fieldset className="appointment" id={`appointment-${position}`} tabIndex={-1}>
      <legend>
        {day
          ? t('sessions.appointmentOn', { position, day: times ? dates.longDay(times.startsAt) : day })
          : t('sessions.appointment', { position })}
      </legend>
      <div className="appointment__times">
        <TextField type="date" label={t('sessions.day')} {...text('day')} />
        <TextField type="time" label={t('sessions.startTime')} {...text('from')} />
        <TextField
          type="time"
          label={t('sessions.endTime')}
          hint={from && to && to <= from ? t('sessions.nextDay') : undefined}
          {...text('to')}
        />
        {withRoom && (
          <SelectField
            label={t('sessions.room')}
            value={roomId}
            onChange={(event) => onChange({ roomId: event.currentTarget.value })}
          >
            <option value="">{t('sessions.noRoomYet')}</option>
            <RoomOptions rooms={rooms} />
          </SelectField>
        )}
      </div>
      <div className="appointment__resources">
        <ResourcePicker
          kind="trainers"
          chosen={trainers}
          onChange={(chosen) => onChange({ trainers: chosen })}
          id={`${key}-trainers`}
        />
        <ResourcePicker
          kind="equipment"
          chosen={equipment}
          onChange={(chosen) => onChange({ equipment: chosen })}
          id={`${key}-equipment`}
        />
      </div>
      {(onShare || onRemove) && (
        <div className="row">
          {onShare && (
            <Button size="small" icon={<CopyPlus size={16} aria-hidden="true" />} onClick={onShare}>
              {t('sessions.shareResources')}
            </Button>
          )}
          {onRemove && (
            <Button
              size="small"
              kind="quiet"
              icon={<Trash2 size={16} aria-hidden="true" />}
              onClick={onRemove}
            >
              {t('sessions.removeAppointment', { position })}
            </Button>
          )}
        </div>
      )}
    </fieldset>
  );
}
