import { AppendRefused, StoreStopped } from '../event-store.port.js';
import { answerOf, isDenied } from './answers.js';

/** A stream that was not as expected: its last revision (-1: none) as the cluster had it. */
export interface Differing {
  readonly stream: string;
  readonly actual: number;
}

/** A check made by reading, before a cluster that cannot check by itself is asked to append. Told like the cluster's own answer. */
export class ChecksFailed extends Error {
  readonly type = 'append-consistency-violation';

  constructor(
    readonly violations: readonly { readonly streamName: string; readonly actualState: bigint | 'no_stream' }[],
  ) {
    super('The streams checked have changed.');
    this.name = 'ChecksFailed';
  }
}

/** The streams (as the cluster calls them) that were not as expected; none where the append was refused for another reason. */
export function differing(error: unknown): readonly Differing[] {
  const { type } = answerOf(error);
  const fields = error as Record<string, unknown>;
  if (type === 'wrong-expected-version')
    return [{ stream: String(fields['streamName']), actual: revisionOf(fields['actualState']) }];
  if (type !== 'append-consistency-violation' || !Array.isArray(fields['violations'])) return [];
  return (fields['violations'] as readonly Record<string, unknown>[])
    .map(({ streamName, actualState }) => ({ stream: String(streamName), actual: revisionOf(actualState) }))
    .filter(({ actual }) => actual >= -1);
}

/** What to tell of an append that the cluster refused for another reason than a changed stream. */
export function refusalOf(error: unknown): Error {
  const { type, message } = answerOf(error);
  const fields = error as Record<string, unknown>;
  switch (isDenied(error) ? 'access-denied' : type) {
    case 'maximum-append-size-exceeded':
    case 'transaction-max-size-exceeded':
    case 'append-record-size-exceeded':
      return new AppendRefused(
        `The cluster takes at most ${String(fields['maxAppendSize'] ?? fields['maxSize'])} bytes in one append: send fewer events at once, and put long text into a blob.`,
      );
    case 'stream-deleted':
    case 'stream-tombstoned':
    case 'append-consistency-violation':
      return new AppendRefused(
        `A stream of this append was deleted in the cluster (${textOf(fields['streamName']) ?? textOf(fields['stream']) ?? message}): ` +
          'where it held disclosures, their key was destroyed, so seal them again; streams of the record must not be deleted.',
      );
    case 'access-denied':
      return new StoreStopped(
        `The cluster does not let this server write (${message}): give the user of the connection string the right to.`,
      );
    default:
      return new AppendRefused(`The cluster refused the append: ${message}`);
  }
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The last revision as a number; -1 for no stream, less where a stream is deleted. */
function revisionOf(state: unknown): number {
  return typeof state === 'bigint' ? Number(state) : -1;
}
