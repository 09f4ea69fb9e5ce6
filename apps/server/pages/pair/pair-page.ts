import { dayText } from '../format.js';
import { choiceLabel } from '../acting/form/labels.js';
import { definePage } from '../frame/page.js';
import type { Reading } from '../frame/reading.js';
import { pathOf } from '../frame/way.js';
import { entriesById } from '../from-views/history.js';
import { workaroundsOf } from '../from-views/workarounds.js';
import type { EntryPart } from '../history-part.js';
import { entryPart } from '../history-part.js';
import { saidParts } from '../process/said-part.js';
import { valuePart } from '../process/standing-part.js';
import type { EntryRecord } from '../record.js';
import { workaroundPart } from '../workarounds-part.js';
import type { PairAnswer, Turn } from './answers.js';

/** One authority and one process: where it stands now, large; how it came to this, folded. */
export const pairPage = definePage({
  path: 'processes/:process/authorities/:authority',
  part: 'processes',
  template: 'pair/pair',
  async read(at, { process = '', authority = '' }) {
    const answer = await at.ask<PairAnswer>('pair', { process, authority });
    if (!answer) return undefined;
    const { words } = at;
    const { decision, operation, changes, adoption } = answer;
    const ids = new Set([
      ...(decision?.because ?? []),
      ...(operation?.because ?? []),
      ...changes.flatMap((turn) => turn.because),
    ]);
    const [entries, workarounds] = await Promise.all([
      entriesById(at.views, ids, at.nameOf),
      workaroundsOf(at.views, { process, authority, show: 'ALL' }),
    ]);
    const because = (events: readonly string[]): readonly EntryPart[] =>
      entriesOf(events, entries).map((entry) => entryPart(entry, words));
    const name = answer.title ?? process;
    const title = words.t('pair.title', { name: answer.name, process: name });
    return {
      title,
      trail: [at.link('part.processes', 'processes'), { href: at.way.to(pathOf('processes', process)), text: name }],
      name: answer.name,
      process: name,
      ...(answer.membership !== 'MEMBER' && { membership: words.t(`membership.${answer.membership}`) }),
      concerned: answer.concerned,
      ...(operation && {
        operation: {
          ...valuePart(operation.value, words, operation.version),
          meaning: words.t(`meaning.${operation.value}`),
          because: because(operation.because),
        },
      }),
      ...(decision && {
        decision: {
          ...valuePart(decision.value, words, decision.version),
          meaning: words.t(`meaning.${decision.value}`),
          because: because(decision.because),
        },
      }),
      ...(adoption.assurance && { assurance: assuranceSaid(adoption.assurance, at) }),
      turns: changes.toReversed().map((turn) => ({ ...turnPart(turn, at), because: because(turn.because) })),
      turnsHeading: words.t('pair.turns', { count: changes.length, n: changes.length }),
      said: saidParts(
        {
          positions: answer.positions.map((row) => ({ ...row, occurredAt: null })),
          consents: answer.acceptances.map((row) => ({ ...row, occurredAt: null })),
          objections: answer.objections.map((row) => ({ ...row, occurredAt: null })),
        },
        at,
      ),
      workarounds: workarounds.map((row) => workaroundPart(row, words, at.way)),
    };
  },
});

/** "On the text in progress: from Silent to Accepted (version 2)" */
function turnPart({ of, day, from, to, version }: Turn, { words: { t, lang } }: Reading) {
  const value = (word: Turn['to']): string => (word === null ? t('pair.nothing') : t(`value.${word}`));
  return {
    day,
    when: dayText(day, lang),
    sentence: t(`pair.turn.${of}`, { from: value(from), to: value(to) }),
    ...(version !== null && { version: t('matrix.version', { version }) }),
  };
}

const entriesOf = (events: readonly string[], entries: ReadonlyMap<string, EntryRecord>): readonly EntryRecord[] =>
  events.flatMap((event) => entries.get(event) ?? []);

function assuranceSaid(
  { version, on, outcome, stale }: NonNullable<PairAnswer['adoption']['assurance']>,
  { words: { t, lang } }: Reading,
) {
  return {
    sentence: t(stale === undefined ? 'pair.assured' : 'pair.assuredStale', { version, day: dayText(on, lang) }),
    outcome: choiceLabel(outcome, lang),
  };
}
