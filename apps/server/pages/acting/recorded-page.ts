import { msOf } from '#kernel';
import type { StoredEvent } from '#event-store';
import { ComplianceExceptionRaised } from '#governance';
import { momentText, occurredText } from '../format.js';
import type { Said } from './form/labels.js';
import type { Look } from './look.js';
import { sentenceOf } from './sentences.js';

/** What a command came to, as its confirmation says it. */
export interface RecordedPage {
  readonly position: number;
  readonly recordedAt: string;
  readonly occurredAt: string;
  readonly unconfirmed: boolean;
  readonly entries: readonly { readonly id: string; readonly sentence: Said }[];
  /** Rules of procedure that were not kept: the entry stands, and so does the exception. */
  readonly exceptions: readonly Said[];
}

/** @param event any event of the command; undefined where this reader may not know of it */
export async function recordedPage(event: StoredEvent, look: Look): Promise<RecordedPage | undefined> {
  const { store } = look.log.host.log;
  const together = (await store.remembered(event.envelope.idem))?.events ?? [event];
  const said = await Promise.all(
    together.map(async (stored) => ({ stored, sentence: await sentenceOf(stored, look) })),
  );
  const open = said.flatMap(({ stored, sentence }) => (sentence ? [{ stored, sentence }] : []));
  const last = together.at(-1);
  if (open.length === 0 || !last) return undefined;
  const isException = ({ envelope }: StoredEvent): boolean => envelope.type === ComplianceExceptionRaised.type;
  const { recordedAt, occurredAt, recordedBy } = event.envelope;
  return {
    position: last.position,
    recordedAt: momentText(msOf(recordedAt), look.lang),
    occurredAt: occurredText(occurredAt, look.lang),
    unconfirmed: recordedBy !== undefined,
    entries: open
      .filter(({ stored }) => !isException(stored))
      .map(({ stored, sentence }) => ({ id: stored.envelope.id, sentence })),
    exceptions: open.filter(({ stored }) => isException(stored)).map(({ sentence }) => sentence),
  };
}
