import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import {
  IssueCalendarFeedDocument,
  RevokeCalendarFeedDocument,
  type IssueCalendarFeedMutation,
} from './generated.ts';

export type IssuedAddress = Extract<
  IssueCalendarFeedMutation['issueCalendarFeed'],
  { __typename: 'IssueCalendarFeedSuccess' }
>;

/** What somebody does with the secret address of one calendar. @param onChange after each success */
export function useCalendarAddress(onChange: () => Promise<unknown>) {
  const [issued, setIssued] = useState<IssuedAddress | null>(null);
  const [outcome, setOutcome] = useState<'revoked' | 'failed' | null>(null);
  const [issueFeed, { loading: issuing }] = useMutation(IssueCalendarFeedDocument);
  const [revokeFeed, { loading: revoking }] = useMutation(RevokeCalendarFeedDocument);

  const run = async (work: () => Promise<boolean>) => {
    setOutcome(null);
    setIssued(null);
    const done = await work().catch(() => false);
    if (!done) setOutcome('failed');
    await onChange().catch(() => undefined);
  };
  return {
    issued,
    outcome,
    busy: issuing || revoking,
    issue: (subject: { roomId?: string; trainerId?: string }) =>
      run(async () => {
        const result = (await issueFeed({ variables: { input: subject } })).data?.issueCalendarFeed;
        if (result?.__typename !== 'IssueCalendarFeedSuccess') return false;
        setIssued(result);
        return true;
      }),
    revoke: (id: string) =>
      run(async () => {
        const result = (await revokeFeed({ variables: { input: { id } } })).data?.revokeCalendarFeed;
        // gone is gone, whoever revoked it
        if (result) setOutcome('revoked');
        return Boolean(result);
      }),
  };
}
