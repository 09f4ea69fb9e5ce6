import { actLinks } from '../doing-part.js';
import { definePage } from '../frame/page.js';
import type { Reading } from '../frame/reading.js';
import { countText } from '../format.js';
import { downloads } from '../lists/downloads.js';
import type { Field } from '../lists/field.js';
import {
  authorityChoices,
  codeField,
  usualField,
  dayField,
  labelled,
  matterField,
  processField,
  yesNoField,
} from '../lists/field.js';
import type { Filter } from '../lists/filter.js';
import { filterOf } from '../lists/filter.js';
import { cursorIn, isPlace, pagingOf } from '../lists/paging.js';
import { siblings } from '../lists/siblings.js';
import { codeSaid } from '../lists/told.js';
import type { RegisterAnswer } from './answers.js';
import { linePart } from './line-part.js';

const KINDS = ['RESOLVED', 'RECOMMENDED', 'NOTED', 'DEFERRED', 'REFERRED', 'RESCINDED'] as const;
const OUTCOMES = ['CARRIED', 'DEFERRED', 'REFERRED', 'VARIED', 'SUPERSEDED', 'RESCINDED', 'QUASHED'] as const;
const EFFECTS = ['GATED', 'EFFECTIVE', 'IN_PROGRESS', 'IMPLEMENTED', 'CLOSED'] as const;
const PUBLICATIONS = ['UNPUBLISHED', 'PUBLISHED', 'WITHHELD_EXEMPT', 'WITHDRAWN', 'ARCHIVED_FROM_SITE'] as const;
const STATEMENTS = ['NONE', 'INCOMPLETE', 'PRODUCED'] as const;
/** Asked more seldom than words, who and when. */
const MORE = ['kind', 'status', 'effect', 'publication', 'statement', 'key', 'process', 'matter', 'order'];

const NOTHING: RegisterAnswer = { decisions: [], total: 0, counts: { outcome: {}, publication: {}, effect: {} } };

/** The register of decisions: searched, narrowed, counted and taken away, as at any date. */
export const decisionsPage = definePage({
  path: 'decisions',
  part: 'decisions',
  template: 'decisions/register',
  async read(at) {
    const { t } = at.words;
    const filter = filterOf(at, 'decisions', await fieldsOf(at), MORE);
    const cursor = cursorIn(at, isPlace);
    const { decisions, total, counts, next } =
      filter.problems.length > 0
        ? NOTHING
        : ((await at.ask<RegisterAnswer>('decisions', { ...filter.params, ...(cursor !== undefined && { cursor }) })) ??
          NOTHING);
    return {
      title: t('part.decisions'),
      problems: filter.problems,
      siblings: siblings(at, 'decisions', 'decisions'),
      form: filter.form,
      total: t('decisions.total', { count: total, n: countText(total) }),
      counts: countsOf(counts, filter, at),
      lines: decisions.map((line) => linePart(line, at)),
      paging: pagingOf(at, 'decisions', filter, cursor, next),
      downloads: downloads(at, 'decisions', filter.query),
      acts: actLinks(at, ['take-decision', 'record-officer-decision'], {}),
    };
  },
});

async function fieldsOf(at: Reading): Promise<readonly Field[]> {
  const [process, matter] = await Promise.all([processField(at), matterField(at)]);
  const codes = (name: string, values: readonly string[], section: string): Field =>
    codeField(name, values, codeSaid(section, at));
  return [
    { is: 'words', name: 'q', longest: 100 },
    {
      is: 'choice',
      name: 'decider',
      open: true,
      choices: [{ value: 'board', text: at.words.t('decisions.board') }, ...authorityChoices(at)],
    },
    dayField('from', 'decidedFrom'),
    dayField('to', 'decidedTo'),
    codeField('kind', KINDS, labelled(at)),
    codes('status', OUTCOMES, 'decision.outcome'),
    codes('effect', EFFECTS, 'decision.implementation'),
    codes('publication', PUBLICATIONS, 'decision.publication'),
    codes('statement', STATEMENTS, 'decision.statement'),
    yesNoField('key', at),
    process,
    matter,
    usualField('order', ['NEWEST', 'OLDEST'], codeSaid('decisions.order', at)),
  ];
}

/** Which field of the form a count belongs to. */
const COUNTED = { outcome: 'status', publication: 'publication', effect: 'effect' } as const;
const WORDS = { outcome: 'outcome', publication: 'publication', effect: 'implementation' } as const;

/** How many of those asked for stand how, region by region: each leads to these alone. */
const countsOf = (counts: RegisterAnswer['counts'], { query }: Filter, at: Reading) =>
  (Object.keys(COUNTED) as (keyof typeof COUNTED)[]).map((region) => ({
    heading: `lists.filter.${COUNTED[region]}`,
    items: Object.entries(counts[region]).map(([status, n]) => ({
      href: at.way.to('decisions', { ...query, [COUNTED[region]]: status }),
      value: codeSaid(`decision.${WORDS[region]}`, at)(status),
      n: countText(n),
    })),
  }));
