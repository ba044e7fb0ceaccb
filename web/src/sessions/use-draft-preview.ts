import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { PreviewSessionChangeDocument, type SessionDraftInput } from './generated.ts';

const PAUSE = 400;

/** The value that a pause in typing leaves. */
export function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
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
  const wanted = JSON.stringify(draft);
  const settled = useSettled(wanted);
  const asked = JSON.parse(settled) as SessionDraftInput | null;
  const { data, previousData, error, refetch } = useQuery(PreviewSessionChangeDocument, {
    variables: { sessionId, topicId, draft: asked! },
    skip: asked === null,
    // what others book meanwhile counts
    fetchPolicy: 'no-cache',
  });
  return {
    preview: (data ?? previousData)?.previewSessionChange ?? null,
    /** Whether the preview speaks of another draft than what is in the form now. */
    outdated: !data || wanted !== settled,
    failed: error !== undefined,
    refetch: () => {
      if (asked !== null) void refetch();
    },
  };
}
