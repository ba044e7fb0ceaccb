import { useParams, useSearchParams } from 'react-router';
import { Inbox } from './Inbox.tsx';

export function Component() {
  const [parameters] = useSearchParams();
  const { approvalId } = useParams();
  const view = parameters.get('status') === 'entschieden' ? 'DECIDED' : 'OPEN';
  return <Inbox key={view} view={view} wantedId={approvalId} />;
}
