import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from '../components/Button.tsx';
import { SelectField, TextField } from '../components/Field.tsx';
import { useWideScreen } from '../components/use-wide-screen.ts';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';
import { mondayOf, turned, type BoardAddress } from './board-address.ts';
import type { BoardData, Entry } from './board-data.ts';
import { isFiltered, type BoardFilter } from './board-rows.ts';
import type { RowKind } from './placement.ts';
import { ZOOMS, type Zoom } from './time-scale.ts';

const ZOOM: Record<Zoom, PlainMessageId> = {
  day: 'planning-board.zoomDay',
  week: 'planning-board.zoomWeek',
  month: 'planning-board.zoomMonth',
  quarter: 'planning-board.zoomQuarter',
};
const ROWS: Record<RowKind, PlainMessageId> = {
  room: 'planning-board.rowsRoom',
  trainer: 'planning-board.rowsTrainer',
  topic: 'planning-board.rowsTopic',
};
const FORMATS: Record<Entry['format'], PlainMessageId> = {
  IN_PERSON: 'planning-board.formatIN_PERSON',
  ONLINE: 'planning-board.formatONLINE',
  HYBRID: 'planning-board.formatHYBRID',
  SELF_PACED: 'planning-board.formatSELF_PACED',
};
const NO_FILTER: BoardFilter = { siteCode: null, format: null, status: null, trainerId: null, text: '' };

interface BoardControlsProps {
  address: BoardAddress;
  data: BoardData | null;
  today: string;
  onChange: (part: Partial<BoardAddress>) => void;
}

/** What the board shows: period, scale, rows, filters. All of it is in the address. */
export function BoardControls({ address, data, today, onChange }: BoardControlsProps) {
  const { t } = useMessages();
  const wide = useWideScreen();
  const { from, zoom, rows, view, filter } = address;
  const narrow = (part: Partial<BoardFilter>) => onChange({ filter: { ...filter, ...part } });
  const sites = new Map((data?.rooms ?? []).map(({ site }) => [site.code, site.name]));
  return (
    <search className="board-controls no-print" aria-label={t('planning-board.controls')}>
      <div className="board-controls__row">
        <div className="board-controls__pages">
          <Button
            size="small"
            aria-label={t('planning-board.back')}
            icon={<ChevronLeft size={18} aria-hidden="true" />}
            onClick={() => onChange({ from: turned(address, -1) })}
          />
          <Button size="small" onClick={() => onChange({ from: zoom === 'day' ? today : mondayOf(today) })}>
            {t('planning-board.today')}
          </Button>
          <Button
            size="small"
            aria-label={t('planning-board.on')}
            icon={<ChevronRight size={18} aria-hidden="true" />}
            onClick={() => onChange({ from: turned(address, 1) })}
          />
        </div>
        <TextField
          type="date"
          label={t('planning-board.from')}
          value={from}
          onChange={({ currentTarget: { value } }) => value && onChange({ from: value })}
        />
        <Choice
          label={t('planning-board.zoom')}
          options={ZOOMS}
          texts={ZOOM}
          value={zoom}
          onChoose={(next) => onChange({ zoom: next })}
        />
        {/* narrow screens have the list only */}
        {wide && (
          <>
            <Choice
              label={t('planning-board.rows')}
              options={['room', 'trainer', 'topic']}
              texts={ROWS}
              value={rows}
              onChoose={(next) => onChange({ rows: next })}
            />
            <Choice
              label={t('planning-board.view')}
              options={['timeline', 'list']}
              texts={{ timeline: 'planning-board.viewTimeline', list: 'planning-board.viewList' }}
              value={view}
              onChoose={(next) => onChange({ view: next })}
            />
          </>
        )}
      </div>
      <details className="board-controls__filters" open={isFiltered(filter) || undefined}>
        <summary>{t('planning-board.filters')}</summary>
        <div className="board-controls__row">
          <TextField
            type="search"
            label={t('planning-board.filterText')}
            value={filter.text}
            maxLength={100}
            autoComplete="off"
            onChange={({ currentTarget: { value } }) => narrow({ text: value })}
          />
          <FilterSelect
            label={t('planning-board.filterSite')}
            value={filter.siteCode}
            options={[...sites]}
            onChoose={(siteCode) => narrow({ siteCode })}
          />
          <FilterSelect
            label={t('planning-board.filterFormat')}
            value={filter.format}
            options={(['IN_PERSON', 'ONLINE', 'HYBRID'] as const).map((format) => [
              format,
              t(FORMATS[format]),
            ])}
            onChoose={(format) => narrow({ format })}
          />
          <FilterSelect
            label={t('planning-board.filterStatus')}
            value={filter.status}
            options={[
              ['DRAFT', t('planning-board.statusDRAFT')],
              ['OPEN', t('planning-board.statusOPEN')],
            ]}
            onChoose={(status) => narrow({ status })}
          />
          <FilterSelect
            label={t('planning-board.filterTrainer')}
            value={filter.trainerId}
            options={(data?.trainers ?? []).map(({ id, displayName }) => [id, displayName])}
            onChoose={(trainerId) => narrow({ trainerId })}
          />
          {isFiltered(filter) && (
            <Button size="small" onClick={() => onChange({ filter: NO_FILTER })}>
              {t('planning-board.noFilter')}
            </Button>
          )}
        </div>
      </details>
    </search>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  options: readonly T[];
  texts: Record<T, PlainMessageId>;
  value: T;
  onChoose: (value: T) => void;
}

function Choice<T extends string>({ label, options, texts, value, onChoose }: ChoiceProps<T>) {
  const { t } = useMessages();
  return (
    <div role="group" aria-label={label} className="board-choice">
      {options.map((option) => (
        <button
          key={option}
          type="button"
          className="board-choice__option"
          aria-pressed={option === value}
          onClick={() => onChoose(option)}
        >
          {t(texts[option])}
        </button>
      ))}
    </div>
  );
}

interface FilterSelectProps {
  label: string;
  value: string | null;
  options: readonly (readonly [value: string, text: string])[];
  onChoose: (value: string | null) => void;
}

function FilterSelect({ label, value, options, onChoose }: FilterSelectProps) {
  const { t } = useMessages();
  return (
    <SelectField
      label={label}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChoose(currentTarget.value || null)}
    >
      <option value="">{t('planning-board.all')}</option>
      {options.map(([option, text]) => (
        <option key={option} value={option}>
          {text}
        </option>
      ))}
    </SelectField>
  );
}
