import { encodeId, parseId } from '../../src/platform/global-id.ts';
import type { Operation } from './history.ts';

export type FindingKind =
  | 'acknowledged but lost'
  | 'refused but done'
  | 'done without being asked'
  | 'done twice'
  | 'overtaken in the queue'
  | 'notice not sent'
  | 'mail missing'
  | 'mail to somebody else'
  | 'notice doubled'
  | 'mail without a notice';

export interface Finding {
  kind: FindingKind;
  about: string;
}

/** What the database holds when everything is quiet. */
export interface Books {
  /** Remembered commands. */
  keys: {
    personId: number;
    key: string;
    command: string;
    outcome: { type: string } & Record<string, unknown>;
  }[];
  /** Steps of enrolments that somebody took; the system's own have no actor. */
  steps: {
    enrolmentId: number;
    sessionId: number;
    personId: number;
    from: string;
    to: string;
    actorId: number | null;
  }[];
  decisions: { approvalId: number; kind: string; actorId: number | null }[];
  queue: { enrolmentId: number; sessionId: number; waitingSeq: number }[];
  marks: { enrolmentId: number; appointmentId: number }[];
  notices: { id: string; sent: boolean; dropped: boolean; byMail: boolean }[];
  mails: { messageKey: string; noticeId: string | null; address: string; kind: string; status: string }[];
}

/** One message that the mail server took. */
export interface Delivered {
  messageKey: string;
  address: string;
}

/**
 * Compares what people were told with what the books say and what arrived. An operation whose end is unknown may have
 * an effect or none, but never two.
 */
export function judge(
  history: readonly Operation[],
  books: Books,
  delivered: readonly Delivered[],
): Finding[] {
  return [
    ...lostOrInvented(history, books),
    ...doneTwice(books),
    ...overtaken(history, books),
    ...notices(books, delivered),
  ];
}

function lostOrInvented(history: readonly Operation[], books: Books): Finding[] {
  const findings: Finding[] = [];
  const remembered = new Map(books.keys.map((row) => [`${row.personId} ${row.key}`, row]));
  for (const operation of history) {
    const row = remembered.get(`${operation.personId} ${operation.key}`);
    const about = `${operation.doing} ${operation.key}`;
    if (operation.end === 'ok' && !(row && hasEffect(operation, books)))
      findings.push({ kind: 'acknowledged but lost', about });
    // a decision that comes too late ends the request, and is refused
    if (operation.end === 'fail' && row && row.outcome.type !== operation.result)
      findings.push({ kind: 'refused but done', about });
  }
  const asked = new Set(history.map(({ personId, key }) => `${personId} ${key}`));
  for (const name of remembered.keys())
    if (!asked.has(name)) findings.push({ kind: 'done without being asked', about: name });
  return findings;
}

/** Whether the domain itself, not only the remembered key, shows what was acknowledged. */
function hasEffect({ doing, personId, input, enrolmentId }: Operation, books: Books): boolean {
  const idOf = (globalId: unknown) => parseId(String(globalId))?.id;
  const target = idOf(enrolmentId ?? input.enrolmentId);
  const step = (test: (step: Books['steps'][number]) => boolean) =>
    books.steps.some((s) => s.enrolmentId === target && s.personId === personId && test(s));
  switch (doing) {
    case 'enrolInSession':
    case 'joinWaitingList':
      return step((s) => s.from === 'NONE' && s.sessionId === idOf(input.sessionId));
    case 'cancelEnrolment':
      return step((s) => (s.to === 'CANCELLED' || s.to === 'WITHDRAWN') && s.actorId === personId);
    case 'acceptOffer':
      return step((s) => s.from === 'OFFERED' && s.to === 'CONFIRMED' && s.actorId === personId);
    case 'decideApproval': {
      const kind = input.decision === 'APPROVE' ? 'APPROVED' : 'DECLINED';
      return books.decisions.some(
        (d) => d.approvalId === idOf(input.approvalId) && d.kind === kind && d.actorId === personId,
      );
    }
    case 'markAttendance':
      return (input.marks as { enrolmentId: string }[]).every((mark) =>
        books.marks.some(
          (m) => m.enrolmentId === idOf(mark.enrolmentId) && m.appointmentId === idOf(input.appointmentId),
        ),
      );
  }
}

/** As many steps of each kind as commands that are remembered: no command was carried out a second time. */
function doneTwice({ keys, steps, decisions }: Books): Finding[] {
  const commands = (...names: string[]) =>
    keys.filter(({ command, outcome }) => names.includes(command) && outcome.type !== 'AlreadyDecided')
      .length;
  const taken = (test: (step: Books['steps'][number]) => boolean) => steps.filter(test).length;
  const counts: [string, number, number][] = [
    ['begun', commands('enrolInSession', 'joinWaitingList'), taken((s) => s.from === 'NONE')],
    ['given back', commands('cancelEnrolment'), taken((s) => s.to === 'CANCELLED' || s.to === 'WITHDRAWN')],
    ['accepted', commands('acceptOffer'), taken((s) => s.from === 'OFFERED' && s.to === 'CONFIRMED')],
    ['decided', commands('decideApproval'), decisions.length],
  ];
  return counts.flatMap(([what, asked, done]): Finding[] =>
    asked === done
      ? []
      : [
          {
            kind: done > asked ? 'done twice' : 'acknowledged but lost',
            about: `${what}: ${asked} commands, ${done} steps`,
          },
        ],
  );
}

/** Whoever was told to wait before another one asked stands before them. */
function overtaken(history: readonly Operation[], { queue }: Books): Finding[] {
  const places = new Map(queue.map((place) => [encodeId('Enrolment', place.enrolmentId), place]));
  const joined = history
    .filter(
      ({ doing, end, enrolmentId }) =>
        doing === 'joinWaitingList' && end === 'ok' && places.has(enrolmentId!),
    )
    .map((operation) => ({ operation, place: places.get(operation.enrolmentId!)! }));
  const findings: Finding[] = [];
  for (const a of joined) {
    for (const b of joined) {
      const before = a.operation.endedAt < b.operation.invokedAt && a.place.sessionId === b.place.sessionId;
      if (before && a.place.waitingSeq >= b.place.waitingSeq)
        findings.push({ kind: 'overtaken in the queue', about: `${a.operation.key} by ${b.operation.key}` });
    }
  }
  return findings;
}

function notices({ notices: all, mails }: Books, delivered: readonly Delivered[]): Finding[] {
  const findings: Finding[] = [];
  for (const { id, sent, dropped } of all)
    if (!sent && !dropped) findings.push({ kind: 'notice not sent', about: `notice ${id}` });

  const arrived = new Map<string, Set<string>>();
  for (const { messageKey, address } of delivered)
    arrived.set(messageKey, (arrived.get(messageKey) ?? new Set()).add(address));
  const known = new Map(mails.map((mail) => [mail.messageKey, mail]));
  const mailsOfNotice = new Map<string, number>();
  for (const { messageKey, noticeId, kind, status, address } of mails) {
    const to = arrived.get(messageKey);
    if (status === 'SENT' && !to) findings.push({ kind: 'mail missing', about: messageKey });
    if (to && (to.size > 1 || !to.has(address)))
      findings.push({ kind: 'mail to somebody else', about: messageKey });
    if (to && noticeId && kind === 'NOTICE')
      mailsOfNotice.set(noticeId, (mailsOfNotice.get(noticeId) ?? 0) + 1);
  }
  for (const [noticeId, count] of mailsOfNotice)
    if (count > 1) findings.push({ kind: 'notice doubled', about: `notice ${noticeId} by ${count} keys` });
  for (const messageKey of arrived.keys())
    if (!known.has(messageKey)) findings.push({ kind: 'mail without a notice', about: messageKey });
  return findings;
}
