import type { ApprovalView } from './generated.ts';

/** /team/posteingang, or one request of it; the view stays in the address. */
export function inboxAddress(view: ApprovalView, id?: string): string {
  const path = id ? `/team/posteingang/${id}` : '/team/posteingang';
  return view === 'DECIDED' ? `${path}?status=entschieden` : path;
}
