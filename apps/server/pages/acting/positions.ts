import { factsAt, FOR_EVER } from '#governance';
import { processDecider } from '#governance/process/index.js';
import { words } from '../words.js';
import type { KnownThing } from './form/known.js';
import { choiceLabel } from './form/labels.js';
import type { Look } from './look.js';

/** The positions on versions of a process that the visitor's authority holds now: a new one names the one that it replaces. */
export async function positionsOf(process: string, look: Look): Promise<readonly KnownThing[]> {
  if (process === '') return [];
  const { facts } = await look.log.host.streams.load(`${processDecider.kind}/${process}`);
  const { stance } = factsAt(facts, FOR_EVER).reduce(
    (state, fact) => processDecider.evolve(state, fact),
    processDecider.initial,
  );
  const own = stance.positions.filter(({ counts, authority }) => counts && authority === look.reader.authority);
  const current = new Map(own.map((position) => [position.version, position]));
  const { t } = words(look.lang);
  return [...current.values()].map(({ event, version, held }) => ({
    id: event,
    on: version,
    title: t('acting.versionNamed', { version, status: choiceLabel(held, look.lang).text.toLowerCase() }),
  }));
}
