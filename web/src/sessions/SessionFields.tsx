import { Plus } from 'lucide-react';
import { Button } from '../components/Button.tsx';
import { SelectField, TextField } from '../components/Field.tsx';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';
import { formatLabel } from '../scheduling/index.ts';
import { AppointmentFields } from './AppointmentFields.tsx';
import type { PlanningPlacesQuery, SessionFormat } from './generated.ts';
import { nextAppointment, withDeadlines, type AppointmentForm, type SessionForm } from './session-form.ts';

const FORMATS: readonly SessionFormat[] = ['IN_PERSON', 'ONLINE', 'HYBRID', 'SELF_PACED'];
const MOST_APPOINTMENTS = 30;
type TextName = {
  [Name in keyof SessionForm]: SessionForm[Name] extends string ? Name : never;
}[keyof SessionForm];

/** Id of the field that a problem is about. */
export const fieldId = (name: string) => `session-${name}`;

interface SessionFieldsProps {
  form: SessionForm;
  places: PlanningPlacesQuery;
  problemAt: (field: string) => string | undefined;
  onChange: (form: SessionForm) => void;
}

export function SessionFields({ form, places, problemAt, onChange }: SessionFieldsProps) {
  const { t } = useMessages();
  const change = (part: Partial<SessionForm>) => onChange(withDeadlines(form, { ...form, ...part }));
  const bound = (name: TextName, label: PlainMessageId, hint?: PlainMessageId) => ({
    id: fieldId(name),
    label: t(label),
    hint: hint && t(hint),
    problem: problemAt(name),
    value: form[name],
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
  });
  const { format, appointments } = form;
  const isSelfPaced = format === 'SELF_PACED';
  const withRoom = format === 'IN_PERSON' || format === 'HYBRID';
  const inSomeRoom = withRoom && appointments.some(({ roomId }) => roomId !== '');
  return (
    <>
      <section className="panel session-form__section">
        <h2>{t('sessions.sectionTimes')}</h2>
        <SelectField
          {...bound('format', 'sessions.format')}
          onChange={(event) => change({ format: event.currentTarget.value as SessionFormat })}
        >
          {FORMATS.map((value) => (
            <option key={value} value={value}>
              {formatLabel(value, t)}
            </option>
          ))}
        </SelectField>
        {isSelfPaced ? (
          <div className="session-form__row">
            <TextField type="datetime-local" {...bound('availableFrom', 'sessions.availableFrom')} />
            <TextField type="datetime-local" {...bound('availableUntil', 'sessions.availableUntil')} />
          </div>
        ) : (
          <Appointments
            appointments={appointments}
            rooms={places.planningRooms}
            withRoom={withRoom}
            onChange={(next) => change({ appointments: next })}
            onAdd={() =>
              change({ appointments: [...appointments, nextAppointment(form, crypto.randomUUID())] })
            }
          />
        )}
        {!isSelfPaced && !inSomeRoom && (
          <SelectField {...bound('siteCode', 'sessions.siteWithoutRoom', 'sessions.siteHint')}>
            <option value="">{t('sessions.noSite')}</option>
            {places.planningSites.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        {format !== 'IN_PERSON' && (
          <TextField
            type="url"
            maxLength={500}
            autoComplete="off"
            {...bound('joinUrl', 'sessions.joinUrl', 'sessions.joinUrlHint')}
          />
        )}
      </section>
      <section className="panel session-form__section">
        <h2>{t('sessions.sectionSeats')}</h2>
        <div className="session-form__row">
          <TextField inputMode="numeric" autoComplete="off" {...bound('capacity', 'sessions.capacity')} />
          <TextField
            inputMode="numeric"
            autoComplete="off"
            {...bound('seatsMinimum', 'sessions.minimum', 'sessions.minimumHint')}
          />
        </div>
        <div className="session-form__row">
          <TextField type="datetime-local" {...bound('enrolUntil', 'sessions.enrolUntil')} />
          <TextField type="datetime-local" {...bound('cancelUntil', 'sessions.cancelUntil')} />
          <TextField
            type="datetime-local"
            {...bound('decideAt', 'sessions.decideAt', 'sessions.decideAtHint')}
          />
        </div>
      </section>
    </>
  );
}

interface AppointmentsProps {
  appointments: readonly AppointmentForm[];
  rooms: PlanningPlacesQuery['planningRooms'];
  withRoom: boolean;
  onChange: (appointments: readonly AppointmentForm[]) => void;
  onAdd: () => void;
}

function Appointments({ appointments, rooms, withRoom, onChange, onAdd }: AppointmentsProps) {
  const { t } = useMessages();
  const several = appointments.length > 1;
  return (
    <>
      {appointments.map((appointment, place) => (
        <AppointmentFields
          key={appointment.key}
          appointment={appointment}
          position={place + 1}
          rooms={rooms}
          withRoom={withRoom}
          onChange={(change) =>
            onChange(appointments.map((one) => (one === appointment ? { ...one, ...change } : one)))
          }
          onRemove={several ? () => onChange(appointments.filter((one) => one !== appointment)) : null}
          onShare={
            several && place === 0
              ? () => {
                  const { roomId, trainers, equipment } = appointment;
                  onChange(appointments.map((one) => ({ ...one, roomId, trainers, equipment })));
                }
              : null
          }
        />
      ))}
      {appointments.length < MOST_APPOINTMENTS && (
        <div>
          <Button icon={<Plus size={18} aria-hidden="true" />} onClick={onAdd}>
            {t('sessions.addAppointment')}
          </Button>
        </div>
      )}
    </>
  );
}
