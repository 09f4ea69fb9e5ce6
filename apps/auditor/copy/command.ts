import { NotNext } from '#event-store/record-copy.port.js';
import type { RecordSource } from '#event-store/record-copy.port.js';
import { StoreStopped, WriterPresent } from '#event-store';
import { askedFor, USAGE } from './asked.js';
import type { Where } from './asked.js';
import { clusterHome } from './cluster-home.js';
import { copyRecord } from './copy-record.js';
import { embeddedHome } from './embedded-home.js';
import type { Home, Resident } from './home.port.js';
import { EXIT, NotCopied, refused } from './outcome.js';
import type { Outcome, Summary } from './outcome.js';
import { count } from './progress.js';
import { copySecrets } from './secrets.js';

/** `npm run auditor -- copy …`. Answers the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const json = args.includes('--json');
  try {
    const asked = askedFor(args);
    if (asked.help) {
      console.log(USAGE);
      return EXIT.COPIED;
    }
    const [from, to] = [homeOf(asked.from), homeOf(asked.to)];
    for (const resident of await wanted(from, asked.log)) tell(json, from, to, await copyOne(from, to, resident));
    for (const sentence of copySecrets(from.secrets, to.secrets)) console.error(sentence);
    return EXIT.COPIED;
  } catch (error) {
    const outcome = outcomeOf(error);
    const message = error instanceof Error ? error.message : String(error);
    if (json) console.log(JSON.stringify({ outcome, message }));
    console.error(outcome === 'UNFINISHED' ? `Broken off: ${message}\nThe same command goes on from there.` : message);
    return EXIT[outcome];
  }
}

const homeOf = (where: Where): Home => ('data' in where ? embeddedHome(where.data) : clusterHome(where));

async function wanted(from: Home, asked: string | undefined): Promise<readonly Resident[]> {
  const all = await from.residents();
  const found = all.filter(({ log, slug }) => asked === undefined || log === asked || slug === asked);
  const names = all.map(({ log }) => log).join(', ');
  if (found.length === 0)
    throw refused(
      all.length === 0
        ? `${from.name} holds no log: name the place of one.`
        : `${from.name} holds no log "${String(asked)}": there are ${names}.`,
    );
  return found;
}

async function copyOne(from: Home, to: Home, resident: Resident): Promise<Summary> {
  const source = await from.read(resident);
  try {
    const target = await to.write(resident.log, await slugOf(source));
    try {
      return await copyRecord(source, target, (line) => console.error(line));
    } catch (error) {
      if (error instanceof NotCopied || error instanceof NotNext || isFault(error)) throw error;
      throw new NotCopied('UNFINISHED', error instanceof Error ? error.message : String(error));
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** By what the arrangement is addressed: its first event stands in `arrangement/<slug>`. */
async function slugOf(source: RecordSource): Promise<string> {
  for await (const { events } of source.commands(0, 1)) {
    const { stream } = JSON.parse(Buffer.from(events[0]?.bytes ?? []).toString()) as { stream: string };
    return stream.slice(stream.indexOf('/') + 1);
  }
  throw refused(`${source.log} holds no event yet: there is nothing to copy. Name a log that was founded.`);
}

function tell(json: boolean, from: Home, to: Home, summary: Summary): void {
  if (json) {
    console.log(JSON.stringify({ outcome: 'COPIED', from: from.name, to: to.name, ...summary }));
    return;
  }
  const { log, events, checksum, disclosures, erased, texts, files, grown } = summary;
  console.log(`${log}: ${count(events)} events copied from ${from.name} to ${to.name}, and each read back.`);
  console.log(`  checksum of the original  ${checksum.source}`);
  console.log(`  checksum of the copy      ${checksum.target}`);
  console.log(
    `  beside them: ${count(disclosures)} disclosures (${count(erased)} of them erased), ${count(texts)} texts, ${count(files)} uploaded files`,
  );
  if (grown > 0)
    console.log(
      `  The original has grown by ${count(grown)} events since: they are not in the copy. Before a server writes to the copy, stop the one of the original and run the same command again.`,
    );
}

/** An error of the program itself is shown as it is. */
const isFault = (error: unknown): boolean => error instanceof TypeError || error instanceof ReferenceError;

function outcomeOf(error: unknown): Exclude<Outcome, 'COPIED'> {
  if (error instanceof NotCopied) return error.outcome;
  if (error instanceof WriterPresent || error instanceof NotNext) return 'REFUSED';
  if (error instanceof StoreStopped) return 'UNFINISHED';
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? 'UNFINISHED' : 'REFUSED';
}
