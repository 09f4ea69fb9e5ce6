import { BlobDamaged } from '#event-store';
import type { CopiedCommand, RecordSource, RecordTarget } from '#event-store/record-copy.port.js';
import { checked, idOf } from './checking.js';
import type { Checked } from './checking.js';
import { NotCopied, refused } from './outcome.js';
import type { Summary } from './outcome.js';
import { count, Progress } from './progress.js';

/** Bytes of events that are handed over at once. */
const BATCH = 1024 * 1024;

/**
 * Copies one record whole, as it is at this moment, and reads all of it back. May be broken off anywhere and done again.
 * @param say told how far it is, in sentences
 * @throws NotCopied; NotNext, StoreStopped and the stores' own errors
 */
export async function copyRecord(
  source: RecordSource,
  target: RecordTarget,
  say: (line: string) => void,
): Promise<Summary> {
  const { log } = source;
  const head = await source.sizeNow();
  if (head === 0) throw refused(`${log} holds no event yet: there is nothing to copy. Name a log that was founded.`);
  const held = await requireSameBeginning(source, target, head);
  say(
    held === 0
      ? `${log}: ${count(head)} events to copy.`
      : `${log}: ${count(held)} of ${count(head)} events are in the target already; it goes on from there.`,
  );
  await destroyWhatWasDestroyed(source, target);
  await copyEvents(source, target, { held, head }, new Progress(say, `${log}: copied`));
  const texts = await copyTexts(source, target);
  const files = await copyFiles(source, target);
  say(`${log}: reading all of it back.`);
  const progress = new Progress(say, `${log}: compared`);
  const all = await compared(source, target, head, progress);
  await target.finish();
  return { log, ...all, texts, files, grown: (await source.sizeNow()) - head };
}

/** What the target holds must be the beginning of this record. Answers how many events that is. */
async function requireSameBeginning(source: RecordSource, target: RecordSource, head: number): Promise<number> {
  const held = await target.sizeNow();
  if (held > head)
    throw refused(
      `The target holds ${count(held)} events of ${source.log}, and the original only ${count(head)}: somebody has written to it since it was copied. ` +
        'A target is accepted that is empty, or holds an unfinished copy of this record.',
    );
  for (const position of held === 0 ? [] : [0, held - 1]) {
    const [original, copy] = await Promise.all([idAt(source, position), idAt(target, position)]);
    if (original !== copy)
      throw refused(
        `The target holds another record named ${source.log}: ${count(held)} events, with ${copy ?? 'nothing'} at position ${position}, where the original has ${original ?? 'nothing'}. ` +
          'A target is accepted that is empty, or holds an unfinished copy of this record.',
      );
  }
  return held;
}

async function idAt(record: RecordSource, position: number): Promise<string | undefined> {
  for await (const { events } of record.commands(position, position + 1)) {
    const event = events.find((each) => each.position === position);
    if (event) return idOf(event.bytes);
  }
  return undefined;
}

/** A key that is gone from the original since an earlier run goes from the copy, before anything else happens there. */
async function destroyWhatWasDestroyed(source: RecordSource, target: RecordTarget): Promise<void> {
  for (const subject of await target.subjects()) {
    const [original, copy] = [source.keyOf(subject), target.keyOf(subject)];
    const same = original && copy && Buffer.from(original.secret).equals(copy.secret);
    if (!same) await target.destroy(subject);
  }
}

async function copyEvents(
  source: RecordSource,
  target: RecordTarget,
  { held, head }: { held: number; head: number },
  progress: Progress,
): Promise<void> {
  let batch: CopiedCommand[] = [];
  let size = 0;
  const taken = new Set<string>();
  const hand = async (): Promise<void> => {
    for (const subject of subjectsOf(batch).difference(taken)) {
      const key = source.keyOf(subject);
      if (key) await target.takeKey(key);
      taken.add(subject);
    }
    await target.add(batch);
    progress.at((batch.at(-1)?.events.at(-1)?.position ?? 0) + 1, head);
    [batch, size] = [[], 0];
  };
  for await (const command of source.commands(held, head)) {
    batch.push(command);
    size += command.events.reduce((sum, { bytes }) => sum + bytes.length, 0);
    if (size >= BATCH) await hand();
  }
  if (batch.length > 0) await hand();
}

/** Whose key is needed to read what stands beside these events. */
function subjectsOf(commands: readonly CopiedCommand[]): Set<string> {
  const disclosures = commands.flatMap(({ events }) => events.flatMap((event) => event.disclosures));
  return new Set(disclosures.flatMap(({ subject, ciphertext }) => (ciphertext ? [subject] : [])));
}

async function copyTexts(source: RecordSource, target: RecordTarget): Promise<number> {
  const hashes = await source.blobs();
  let copied = 0;
  for (const hash of hashes) {
    const bytes = await source.blob(hash);
    if (!bytes) continue;
    copied++;
    if (!(await target.blob(hash).catch(nothingWhereDamaged))) await target.putBlob(bytes);
    if (!(await target.blob(hash)))
      throw new NotCopied('DIFFERS', `The text ${hash} was copied and cannot be read back from the target.`);
  }
  return copied;
}

async function copyFiles(source: RecordSource, target: RecordTarget): Promise<number> {
  const hashes = new Set(await source.files());
  for (const hash of await target.files()) if (!hashes.has(hash)) await target.dropFile(hash);
  let copied = 0;
  for (const hash of hashes) {
    const file = await source.file(hash);
    if (!file) continue;
    copied++;
    const toldOf = JSON.stringify([file.came, file.by, file.mediaType]);
    const read = async (): Promise<boolean> => {
      const there = await target.file(hash).catch(nothingWhereDamaged);
      return there !== undefined && JSON.stringify([there.came, there.by, there.mediaType]) === toldOf;
    };
    if (await read()) continue;
    await target.putFile(file);
    if (!(await read()))
      throw new NotCopied('DIFFERS', `The file ${hash} was copied and is not the same when read back from the target.`);
  }
  return copied;
}

/** Compares; where a key was destroyed in the original meanwhile, destroys it in the copy too, and compares once more. */
async function compared(
  source: RecordSource,
  target: RecordTarget,
  head: number,
  progress: Progress,
): Promise<Checked> {
  await destroyWhatWasDestroyed(source, target);
  try {
    return await checked(source, target, head, progress);
  } catch (error) {
    if (!(error instanceof NotCopied)) throw error;
    await destroyWhatWasDestroyed(source, target);
    return checked(source, target, head, progress);
  }
}

/** A damaged copy is written again; any other error is one. */
function nothingWhereDamaged(error: unknown): undefined {
  if (error instanceof BlobDamaged) return undefined;
  throw error;
}
