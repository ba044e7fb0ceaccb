import { GraphQLError } from 'graphql';

const PREFIXES = {
  Topic: 'top',
  Session: 'ses',
  Enrolment: 'enr',
  Person: 'per',
  Category: 'cat',
  Approval: 'apr',
  ApprovalDeputy: 'dep',
  ApprovalQuestion: 'aqu',
  MandatoryRule: 'mrl',
  Programme: 'prg',
  Cohort: 'coh',
  ProgrammeMembership: 'mem',
  Appointment: 'app',
  Notice: 'ntc',
  Delivery: 'dlv',
  SeatQuota: 'quo',
  BulkEnrolment: 'blk',
  Unit: 'uni',
  SavedReport: 'rep',
  Substitution: 'sub',
  Room: 'rom',
  Trainer: 'trn',
  Equipment: 'eqp',
  SessionTemplate: 'tpl',
  ResourceBlock: 'rbl',
  CalendarFeed: 'cal',
  Webhook: 'whk',
  WebhookDelivery: 'whd',
  PeerGroup: 'pgr',
  PeerPoll: 'pol',
  PeerPollOption: 'pop',
  PeerMeeting: 'pmt',
  Coaching: 'cng',
  CoachingSlot: 'csl',
  SynonymGroup: 'syn',
  SavedSearch: 'sav',
  YearPlan: 'ypl',
  YearPlanItem: 'ypi',
  PeerRound: 'prd',
} as const;

export type NodeType = keyof typeof PREFIXES;

const typeByPrefix = new Map(
  Object.entries(PREFIXES).map(([type, prefix]) => [prefix as string, type as NodeType]),
);

/** The id a client sees. Clients must not look inside; no hyphen, so that it can end a URL slug. */
export function encodeId(type: NodeType, id: number): string {
  return `${PREFIXES[type]}_${id.toString(36)}`;
}

/** @returns type and key, or null for anything that encodeId never produced */
export function parseId(globalId: string): { type: NodeType; id: number } | null {
  const match = /^([a-z]{3})_([1-9a-z][0-9a-z]{0,5})$/.exec(globalId);
  const type = match && typeByPrefix.get(match[1]!);
  if (!type) return null;
  const id = Number.parseInt(match[2]!, 36);
  return id <= 2_147_483_647 ? { type, id } : null;
}

/** @returns the key, or null when the id is malformed or of another type: callers answer "not found" to both */
export function decodeId(type: NodeType, globalId: string): number | null {
  const parsed = parseId(globalId);
  return parsed?.type === type ? parsed.id : null;
}

export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

/** @throws BAD_USER_INPUT unless 8 to 64 printable characters without spaces */
export function checkIdempotencyKey(key: string): string {
  if (!/^[\x21-\x7e]{8,64}$/.test(key))
    throw badInput('"idempotencyKey" must be 8 to 64 printable ASCII characters');
  return key;
}
