import { useQuery } from '@apollo/client/react';
import { useSettled } from '../components/use-settled.ts';
import { PreviewSessionChangeDocument, type SessionDraftInput } from './generated.ts';

const PAUSE = 400;

/** The draft that a pause in typing leaves, to be asked about. @param draft null = nothing to ask about yet */
export function useSettledDraft(draft: SessionDraftInput | null) {
  const wanted = JSON.stringify(draft);
  const settled = useSettled(wanted, PAUSE);
  return { asked: JSON.parse(settled) as SessionDraftInput | null, typing: wanted !== settled };
}

/**
 * What saving the draft would do, asked again after each pause.
 * @param draft null = nothing to ask about yet
 */
export function useDraftPreview(
  sessionId: string | null,
  topicId: string | null,
  draft: SessionDraftInput | null,
) {
  const { asked, typing } = useSettledDraft(draft);
  const { data, previousData, error, refetch } = useQuery(PreviewSessionChangeDocument, {
    variables: { sessionId, topicId, draft: asked! },
    skip: asked === null,
    // what others book meanwhile counts
    fetchPolicy: 'no-cache',
  });
  return {
    preview: (data ?? previousData)?.previewSessionChange ?? null,
    /** Whether the preview speaks of another draft than what is in the form now. */
    outdated: !data || typing,
    failed: error !== undefined,
    refetch: () => {
      if (asked !== null) void refetch();
    },
  };
}
