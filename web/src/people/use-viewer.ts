import { useQuery } from '@apollo/client/react';
import { CurrentViewerDocument, type ViewerIdentityFragment } from '../graphql/generated.ts';

/** undefined while it is not known yet, null when nobody is signed in */
export function useViewer(): ViewerIdentityFragment | null | undefined {
  const { data, error } = useQuery(CurrentViewerDocument);
  if (data) return data.viewer;
  return error ? null : undefined;
}
