/** What a failed call says of itself. Told by its fields: errors of the native part and of gRPC come from other realms. */
export interface Answer {
  /** The client's own word for it (`wrong-expected-version`, `unavailable`, …), where it has one. */
  readonly type: string | undefined;
  /** The gRPC status, where there is one. */
  readonly code: number | undefined;
  readonly message: string;
}

/** gRPC statuses that say that a server cannot be reached or did not answer in time. */
const AWAY = new Set([1, 4, 14]);

/** Refusals that mean what they say: nothing was written. Everything else leaves open whether it was. */
const DEFINITE = new Set([
  'wrong-expected-version',
  'append-consistency-violation',
  'stream-deleted',
  'stream-tombstoned',
  'access-denied',
  'maximum-append-size-exceeded',
  'transaction-max-size-exceeded',
  'append-record-size-exceeded',
  'invalid-argument',
  'unsupported',
]);

export function answerOf(error: unknown): Answer {
  const { type, code, message } = (typeof error === 'object' && error !== null ? error : {}) as Record<string, unknown>;
  return {
    type: typeof type === 'string' ? type : undefined,
    code: typeof code === 'number' ? code : undefined,
    message: typeof message === 'string' && message !== '' ? message : String(error),
  };
}

/** gRPC statuses by which a server, or a proxy before it, does not let a user in: also where no more is said. */
const DENIED = new Set([7, 16]);

/** Whether the user of the connection string was not let in, or may not do this. */
export function isDenied(error: unknown): boolean {
  const { type, code, message } = answerOf(error);
  return type === 'access-denied' || DENIED.has(code ?? 0) || /\b(unauthenticated|permission ?denied)\b/i.test(message);
}

/** Whether a failed append was certainly not written. */
export const isDefinite = (error: unknown): boolean =>
  DEFINITE.has(answerOf(error).type ?? '') || DENIED.has(answerOf(error).code ?? 0);

export const isMissingStream = (error: unknown): boolean => answerOf(error).type === 'stream-not-found';

export const isDeletedStream = (error: unknown): boolean =>
  ['stream-deleted', 'stream-tombstoned'].includes(answerOf(error).type ?? '');

/** Whether the server could not be reached, rather than refused. */
export function isAway(error: unknown): boolean {
  const { type, code } = answerOf(error);
  return type === 'unavailable' || type === 'cancelled' || AWAY.has(code ?? 0);
}

/** No answer came in time. What was asked may have happened all the same. */
export class NoAnswer extends Error {
  readonly type = 'no-answer';

  constructor(ms: number) {
    super(`no answer within ${ms} ms`);
    this.name = 'NoAnswer';
  }
}

/** The answer of a call, or NoAnswer: calls of the client can wait for ever on a connection that stays open and silent. */
export function within<T>(ms: number, call: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new NoAnswer(ms)), ms).unref();
    void call.then(resolve, reject).finally(() => clearTimeout(late));
  });
}
