import { appendFileSync } from 'node:fs';

export type Doing =
  | 'enrolInSession'
  | 'joinWaitingList'
  | 'cancelEnrolment'
  | 'acceptOffer'
  | 'decideApproval'
  | 'markAttendance';

/** One thing that a person wanted, with all its retries. Times in milliseconds since the epoch. */
export interface Operation {
  key: string;
  doing: Doing;
  personId: number;
  input: Record<string, unknown>;
  invokedAt: number;
  /** Requests sent. */
  tries: number;
  /**
   * `ok`: acknowledged; `fail`: refused by a named problem; `info`: given up without an answer, so nobody knows.
   */
  end: 'ok' | 'fail' | 'info';
  endedAt: number;
  /** Name of the result. */
  result: string | null;
  enrolmentId: string | null;
}

/** What people did and were told, kept line by line as it happens: the evidence. */
export class History {
  readonly operations: Operation[] = [];
  readonly #file: string | null;

  /** @param file JSONL, appended to; null = in memory only */
  constructor(file: string | null) {
    this.#file = file;
  }

  invoked(operation: Pick<Operation, 'key' | 'doing' | 'personId' | 'input' | 'invokedAt'>): void {
    this.#write({ phase: 'invoke', ...operation });
  }

  ended(operation: Operation): void {
    this.operations.push(operation);
    this.#write({ phase: operation.end, ...operation });
  }

  fault(kind: string, at: number): void {
    this.#write({ phase: 'fault', kind, at });
  }

  #write(line: object): void {
    if (this.#file) appendFileSync(this.#file, `${JSON.stringify(line)}\n`);
  }
}
