import { createHash } from 'node:crypto';
import { sha256Hex } from '#kernel';
import type { CopiedCommand, CopiedDisclosure, CopiedEvent, RecordSource } from '#event-store/record-copy.port.js';
import { NotCopied } from './outcome.js';
import type { Progress } from './progress.js';

/** What all events of two records together came to. */
export interface Checked {
  readonly events: number;
  readonly disclosures: number;
  readonly erased: number;
  readonly checksum: { readonly source: string; readonly target: string };
}

/**
 * Reads both records event by event and compares number, id, hash, the command and all that stands beside it.
 * @throws NotCopied (DIFFERS) with the first event that is not the same
 */
export async function checked(
  source: RecordSource,
  target: RecordSource,
  head: number,
  progress: Progress,
): Promise<Checked> {
  const sums = { source: createHash('sha256'), target: createHash('sha256') };
  const copies = flat(target.commands(0, Number.MAX_SAFE_INTEGER));
  const keys = sameKeys(source, target);
  const count = { events: 0, disclosures: 0, erased: 0 };
  for await (const original of flat(source.commands(0, head))) {
    const { value: copy } = await copies.next();
    if (!copy) throw differs(original, 'it is not in the copy');
    const wrong = difference(original, copy) ?? original.disclosures.map(keys).find((why) => why !== undefined);
    if (wrong) throw differs(original, wrong);
    sums.source.update(lineOf(original));
    sums.target.update(lineOf(copy));
    count.disclosures += original.disclosures.length;
    count.erased += original.disclosures.filter(({ ciphertext }) => ciphertext === null).length;
    progress.at(++count.events, head);
  }
  const more = await copies.next();
  if (!more.done)
    throw new NotCopied(
      'DIFFERS',
      `The target holds an event at position ${more.value.position}, and the original had ${head} when it was read: somebody else writes to the target.`,
    );
  return { ...count, checksum: { source: sums.source.digest('hex'), target: sums.target.digest('hex') } };
}

type Flat = CopiedEvent & Pick<CopiedCommand, 'fingerprint'> & { readonly id: string };

async function* flat(commands: AsyncIterable<CopiedCommand>): AsyncGenerator<Flat, undefined> {
  for await (const { fingerprint, events } of commands)
    for (const event of events) yield { ...event, fingerprint, id: idOf(event.bytes) };
  return undefined;
}

function difference(original: Flat, copy: Flat): string | undefined {
  if (copy.position !== original.position) return `the copy has position ${copy.position} in its place`;
  if (copy.id !== original.id) return `the copy has the event ${copy.id} in its place`;
  if (!Buffer.from(copy.bytes).equals(original.bytes)) return 'its bytes have another hash in the copy';
  if (copy.fingerprint !== original.fingerprint) return 'the fingerprint of its command is another one in the copy';
  const [theirs, ours] = [original, copy].map(({ disclosures }) => disclosures.map(sealedOf).sort().join('\n'));
  return theirs === ours ? undefined : 'what was sealed beside it is not the same in the copy';
}

const sealedOf = ({ digest, field, class: as, ciphertext }: CopiedDisclosure): string =>
  [digest, field, as, ciphertext ? sha256Hex(ciphertext) : 'destroyed'].join(' ');

/** Whether what can be opened in the original can be opened in the copy: each key is compared once. */
function sameKeys(source: RecordSource, target: RecordSource): (sealed: CopiedDisclosure) => string | undefined {
  const known = new Map<string, string | undefined>();
  return ({ subject, ciphertext }) => {
    if (!ciphertext) return undefined;
    if (!known.has(subject)) {
      const [original, copy] = [source.keyOf(subject), target.keyOf(subject)];
      const same = original && copy && Buffer.from(original.secret).equals(copy.secret);
      known.set(subject, same ? undefined : `the key of ${subject} is not the same in the copy`);
    }
    return known.get(subject);
  };
}

function differs({ position, id }: Flat, why: string): NotCopied {
  return new NotCopied('DIFFERS', `The copy is not the original at position ${position} (event ${id}): ${why}.`);
}

const lineOf = ({ position, id, bytes }: Flat): string => `${position} ${id} ${sha256Hex(bytes)}\n`;

/** The id that an event's bytes bear. */
export const idOf = (bytes: Uint8Array): string => (JSON.parse(Buffer.from(bytes).toString()) as { id: string }).id;
