import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { TextField } from '../components/Field.tsx';
import { useMessages } from '../i18n/index.ts';
import { PickTopicsDocument } from './generated.ts';

export interface PickedTopic {
  id: string;
  title: string;
}

interface TopicPickerProps {
  label: string;
  id?: string;
  problem?: string | undefined;
  /** Topics that cannot be chosen (again). */
  without?: readonly string[];
  onPick: (topic: PickedTopic) => void;
}

/** A search field with the best topics below it, each a button. */
export function TopicPicker({ label, id, problem, without = [], onPick }: TopicPickerProps) {
  const { t } = useMessages();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const { data, previousData } = useQuery(PickTopicsDocument, {
    variables: { search },
    skip: search.length < 2,
  });
  const found =
    search.length < 2 ? null : ((data ?? previousData)?.topics.edges.map(({ node }) => node) ?? null);
  const shown = found?.filter((topic) => !without.includes(topic.id));
  return (
    <div className="topic-picker">
      <TextField
        type="search"
        label={label}
        id={id}
        problem={problem}
        value={typed}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div role="status">{shown?.length === 0 && <p className="muted">{t('obligations.pickNone')}</p>}</div>
      {shown && shown.length > 0 && (
        <ul className="topic-picker__found" aria-label={t('obligations.pickResults')}>
          {shown.map((topic) => (
            <li key={topic.id}>
              <Button
                size="small"
                kind="quiet"
                onClick={() => {
                  setTyped('');
                  onPick({ id: topic.id, title: topic.title });
                }}
              >
                {topic.title}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
