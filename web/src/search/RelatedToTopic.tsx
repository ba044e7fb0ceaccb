import { useQuery } from '@apollo/client/react';
import { RelatedTopicsDocument } from './generated.ts';
import { RelatedList } from './RelatedList.tsx';

export default function RelatedToTopic({ topicId }: { topicId: string }) {
  const { data } = useQuery(RelatedTopicsDocument, { variables: { id: topicId } });
  return <RelatedList topics={data?.topic?.related ?? []} />;
}
