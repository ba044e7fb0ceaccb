import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useState } from 'react';
import { SearchPicker } from '../components/SearchPicker.tsx';
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

const SHORTEST = 2;

/** Searches published topics, the best first. */
export function TopicPicker({ label, id, problem, without = [], onPick }: TopicPickerProps) {
  const { t } = useMessages();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const isLongEnough = search.length >= SHORTEST;
  const { data, previousData } = useQuery(PickTopicsDocument, {
    variables: { search },
    skip: !isLongEnough,
  });
  const topics = isLongEnough ? (data ?? previousData)?.topics.edges.map(({ node }) => node) : undefined;
  const found = topics?.filter((topic) => !without.includes(topic.id));
  return (
    <SearchPicker
      label={label}
      id={id}
      problem={problem}
      resultsLabel={t('obligations.pickResults')}
      nothingFound={t('obligations.pickNone')}
      typed={typed}
      onType={setTyped}
      found={found?.map((topic) => ({ id: topic.id, name: topic.title })) ?? null}
      onPick={({ id: topicId, name }) => onPick({ id: topicId, title: name })}
    />
  );
}
