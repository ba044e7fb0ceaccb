import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useCommand } from '../commands/use-command.ts';
import {
  AddToBulkEnrolmentDocument,
  BulkEnrolDocument,
  PreviewBulkEnrolmentDocument,
  type AddToBulkEnrolmentInput,
  type BulkEnrolInput,
  type BulkEnrolMutation,
  type BulkMode,
  type BulkReportRowsFragment,
  type BulkSourceInput,
} from './generated.ts';

export interface BulkTerms {
  sessionId: string;
  source: BulkSourceInput;
  allowWaiting: boolean;
  fromQuotaId: string | null;
}

export type BulkRefusal = 'tooMany' | 'closed' | 'notPermitted' | 'failed' | 'unreachable';

/** Where an order stands: what it would do, or what it did. */
export type BulkState =
  | { at: 'asking'; refusal: BulkRefusal | null }
  | {
      at: 'previewed';
      terms: BulkTerms;
      report: BulkReportRowsFragment;
      needsApproval: boolean;
      refused: boolean;
    }
  | { at: 'done'; report: BulkReportRowsFragment };

type Answer = Exclude<BulkEnrolMutation['bulkEnrol'], { __typename: 'SystemBusy' }>;

export function useBulk(onEnrolled: () => void) {
  const client = useApolloClient();
  const [state, setState] = useState<BulkState>({ at: 'asking', refusal: null });
  const [looking, setLooking] = useState(false);
  const enrolling = useCommand(async (input: BulkEnrolInput) => {
    const { data } = await client.mutate({ mutation: BulkEnrolDocument, variables: { input } });
    return data?.bulkEnrol;
  });
  const adding = useCommand(async (input: AddToBulkEnrolmentInput) => {
    const { data } = await client.mutate({ mutation: AddToBulkEnrolmentDocument, variables: { input } });
    return data?.addToBulkEnrolment;
  });
  const refuse = (refusal: BulkRefusal) => setState({ at: 'asking', refusal });

  const preview = async (terms: BulkTerms) => {
    setLooking(true);
    try {
      const { data } = await client.query({
        query: PreviewBulkEnrolmentDocument,
        variables: { input: terms },
        fetchPolicy: 'no-cache',
      });
      const result = data?.previewBulkEnrolment;
      switch (result?.__typename) {
        case 'BulkEnrolmentPreview': {
          const { report, needsApproval } = result;
          return setState({ at: 'previewed', terms, report, needsApproval, refused: false });
        }
        case 'TooManyRows':
          return refuse('tooMany');
        case 'EnrolmentClosed':
          return refuse('closed');
        case 'NotPermitted':
          return refuse('notPermitted');
        case 'SessionNotFound':
        case undefined:
          return refuse('failed');
        default:
          return result satisfies never;
      }
    } catch {
      refuse('unreachable');
    } finally {
      setLooking(false);
    }
  };

  /** @param refused what to show when nothing was written because somebody would be left out */
  const settle = (answer: Answer | null, refused: (report: BulkReportRowsFragment) => void) => {
    switch (answer?.__typename) {
      case undefined:
        return;
      case 'BulkEnrolmentSuccess':
        setState({ at: 'done', report: answer.report });
        return onEnrolled();
      case 'BulkRefused':
        return refused(answer.report);
      case 'TooManyRows':
        return refuse('tooMany');
      case 'EnrolmentClosed':
        return refuse('closed');
      case 'NotPermitted':
        return refuse('notPermitted');
      case 'SessionNotFound':
      case 'BulkNotFound':
      case 'IdempotencyKeyReused':
        return refuse('failed');
      default:
        return answer satisfies never;
    }
  };

  return {
    state,
    busy: looking || enrolling.sending || adding.sending,
    problem: enrolling.problem ?? adding.problem,
    preview,
    async enrol(mode: BulkMode) {
      if (state.at !== 'previewed') return;
      const before = state;
      settle(await enrolling.submit({ ...before.terms, mode }), (report) =>
        setState({ ...before, report, refused: true }),
      );
    },
    async add(source: BulkSourceInput) {
      if (state.at !== 'done' || state.report.id === null) return;
      settle(await adding.submit({ bulkId: state.report.id, source }), () => refuse('failed'));
    },
    /** Back to the form; nothing was written. */
    again: () => setState({ at: 'asking', refusal: null }),
  };
}
