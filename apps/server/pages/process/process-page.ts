import { dayText } from '../format.js';
import { definePage } from '../frame/page.js';
import type { Reading } from '../frame/reading.js';
import { pathOf } from '../frame/way.js';
import { historyOf } from '../from-views/history.js';
import { entryPart } from '../history-part.js';
import { actsOn } from '../doing-part.js';
import { workaroundsOf } from '../from-views/workarounds.js';
import { workaroundPart } from '../workarounds-part.js';
import { adoptionPart } from './adoption-part.js';
import type { ProcessAnswer } from './answers.js';
import { compromisesPart } from './compromise-part.js';
import { countsOf, operatedOf, standingLines } from './standing-part.js';
import { versionLines } from './versions-part.js';

/** Entries of the timeline that stand on the page itself. */
const SHOWN = 10;

/** One common process: what it says, who stands where on it, what was agreed to differ, and how it came about. */
export const processPage = definePage({
  path: 'processes/:process',
  part: 'processes',
  template: 'process/process',
  async read(at, { process = '' }) {
    const answer = await at.ask<ProcessAnswer>('process', { process });
    if (!answer) return undefined;
    const { words } = at;
    const [operated, compromises, workarounds, history] = await Promise.all([
      operatedOf(at, process),
      compromisesPart(at, process, answer.versions),
      workaroundsOf(at.views, { process, show: 'ALL' }),
      historyOf(at.views, at.nameOf, { of: 'process', id: process, limit: SHOWN }),
    ]);
    const text = answer.texts.find(({ version }) => version === (answer.inForce?.version ?? answer.asked));
    return {
      title: answer.title ?? process,
      trail: [at.link('part.processes', 'processes')],
      id: process,
      ...aboutPart(answer, at),
      standing: standingOf(answer, at),
      ...(answer.asked !== null && {
        asked: {
          heading: words.t('process.onVersion', { version: answer.asked }),
          counts: countsOf(answer.standings, words),
        },
      }),
      lines: standingLines(at, process, answer.standings, operated),
      ...(text?.text && {
        text: text.text,
        textHeading: words.t('process.textOf', { version: text.version }),
      }),
      versions: versionLines(process, answer.versions, at),
      objections: objectionsOf(answer, at),
      compromises,
      adoption: adoptionPart(answer, at),
      workarounds: workarounds.map((row) => workaroundPart(row, words, at.way)),
      timeline: history.entries.map((entry) => entryPart(entry, words)),
      ...(history.older !== undefined && {
        older: { href: at.way.to('history', { of: 'process', id: process }), text: words.t('process.allHistory') },
      }),
      acts: actsOn(at, 'process', { process, ...(answer.asked !== null && { version: answer.asked }) }),
    };
  },
});

/** Objections with how they stand, each leading to the version on which its words are. */
const objectionsOf = ({ process, objections }: ProcessAnswer, { way, nameOf, words: { t } }: Reading) =>
  objections
    .filter(({ counts }) => counts)
    .map(({ authority, version, objection, withdrawn }) => ({
      href: `${way.to(pathOf('processes', process, 'versions', version))}#said`,
      text: t(withdrawn ? 'said.objectionWithdrawn' : 'said.objection', {
        name: nameOf(authority),
        version,
        objection,
      }),
      withdrawn,
    }));

/** The proposal's own words; what the reader may not see is left out. */
function aboutPart({ proposal, proposed }: ProcessAnswer, { words: { t }, nameOf }: Reading) {
  const said = (name: string): string | undefined => {
    const value = proposal?.[name];
    return typeof value === 'string' && !/^\[(withheld|erased)\]$/.test(value) ? value : undefined;
  };
  const facts = ['scope', 'baseline', 'expectedBenefit', 'compellingEvent'].flatMap((name) => {
    const value = said(name);
    return value === undefined ? [] : [{ label: `process.about.${name}`, value }];
  });
  const origin = proposed?.originAuthority ?? proposed?.authority;
  return {
    purpose: said('purpose'),
    facts: [...(origin ? [{ label: 'process.about.origin', value: nameOf(origin) }] : []), ...facts],
    noCompellingEvent: proposal !== null && said('compellingEvent') === undefined ? t('process.noCompellingEvent') : '',
  };
}

/** "Version 3 is in force since 31 October 2025 (decision D-5)." and what else is to be said of how it stands. */
function standingOf({ inForce, asked, retired, review, withdrawn, versions }: ProcessAnswer, at: Reading) {
  const { t, lang } = at.words;
  const force = inForce
    ? t('process.inForce', { version: inForce.version, day: dayText(inForce.since, lang) }) +
      (inForce.decision.ref === undefined ? '' : ` ${t('process.byDecision', { ref: inForce.decision.ref })}`)
    : undefined;
  return [
    ...(force === undefined ? [] : [force]),
    ...(retired ? [t('process.retired', { day: dayText(retired.on, lang) })] : []),
    ...(withdrawn ? [t('process.withdrawn')] : []),
    ...(!withdrawn && versions.length === 0 ? [t('process.noVersion')] : []),
    ...(asked !== null && asked !== inForce?.version ? [t('process.askedOn', { version: asked })] : []),
    ...(review ? [t('process.review', { version: review.version, day: dayText(review.since, lang) })] : []),
  ];
}
