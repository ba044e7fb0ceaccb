/** What went wrong, for callers that decide by it; people read the message. */
export type DatabaseServerProblem =
  | 'UNSUPPORTED_PLATFORM'
  | 'PACKAGE_MISSING'
  | 'BINARIES_UNUSABLE'
  | 'NO_UNPRIVILEGED_USER'
  | 'DISK_FULL'
  | 'NOT_WRITABLE'
  | 'NOT_A_DATA_DIRECTORY'
  | 'VERSION_MISMATCH'
  | 'OTHER_OWNER'
  | 'BAD_SETTING'
  | 'BAD_URL'
  | 'UNREACHABLE'
  | 'REFUSED'
  | 'TOO_OLD'
  | 'NOT_UTF8'
  | 'DID_NOT_START'
  | 'DID_NOT_ANSWER'
  | 'DID_NOT_STOP';

/** The message says what happened and what to do about it; it never holds a password. */
export class DatabaseServerError extends Error {
  readonly problem: DatabaseServerProblem;

  constructor(problem: DatabaseServerProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DatabaseServerError';
    this.problem = problem;
  }
}

/** The `code` of a Node or PostgreSQL error ('ENOENT', '57P03'), else ''. */
export function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

export function messageOf(error: unknown): string {
  // pg reports "connection refused" on several addresses as an AggregateError with an empty message
  if (error instanceof AggregateError) return error.errors.map(messageOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}

/** Says in words what a failed file operation on `path` means. */
export function fileProblem(error: unknown, path: string): DatabaseServerError {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(path, error);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new DatabaseServerError(
        'NOT_WRITABLE',
        `Cannot write ${path} (${messageOf(error)}). Give this user write access to it, or choose another data directory.`,
        { cause: error },
      );
    default:
      return new DatabaseServerError('NOT_WRITABLE', `Cannot use ${path}: ${messageOf(error)}`, {
        cause: error,
      });
  }
}

export function diskFull(path: string, cause?: unknown): DatabaseServerError {
  return new DatabaseServerError(
    'DISK_FULL',
    `No space left on the disk that holds ${path}. Free at least 200 MB there, or choose another data directory; nothing already stored is lost.`,
    { cause },
  );
}
