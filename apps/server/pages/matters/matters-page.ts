import type { Said } from '../acting/form/labels.js';
import { choiceLabel, saying } from '../acting/form/labels.js';
import { actLinks } from '../doing-part.js';
import { countText, dayText } from '../format.js';
import { definePage } from '../frame/page.js';
import type { Reading } from '../frame/reading.js';
import { downloads } from '../lists/downloads.js';
import { authorityField, usualField, processField } from '../lists/field.js';
import { filterOf } from '../lists/filter.js';
import { cursorIn, pagingOf } from '../lists/paging.js';
import { siblings } from '../lists/siblings.js';
import { codeSaid, hrefOf, linkOf } from '../lists/told.js';
import type { MatterRow, MattersAnswer } from './answers.js';

/** The matters to be decided: whose decision each is at each authority, and what is still missing. */
export const mattersPage = definePage({
  path: 'matters',
  part: 'decisions',
  template: 'matters/matters',
  async read(at) {
    const { t } = at.words;
    const filter = filterOf(at, 'matters', [
      usualField('show', ['OPEN', 'ALL'], codeSaid('matters.show', at)),
      authorityField(at),
      await processField(at),
    ]);
    const cursor = cursorIn(at);
    const answer = await at.ask<MattersAnswer>('matters', {
      ...filter.params,
      ...(cursor !== undefined && { cursor }),
    });
    return {
      title: t('lists.page.matters'),
      trail: [at.link('part.decisions', 'decisions')],
      problems: filter.problems,
      siblings: siblings(at, 'decisions', 'matters'),
      form: filter.form,
      total: t('matters.total', { count: answer?.total ?? 0, n: countText(answer?.total ?? 0) }),
      lines: (answer?.matters ?? []).map((row) => matterLine(row, at)),
      paging: pagingOf(at, 'matters', filter, cursor, answer?.next),
      downloads: [...downloads(at, 'matters', filter.query)],
      acts: actLinks(at, ['register-matter'], {}),
    };
  },
});

/** A tier in words; nobody having said is said. */
export const tierSaid = (tier: string | null, { words: { lang } }: Reading): Said =>
  tier === null ? saying('matters.noTier', lang) : choiceLabel(tier, lang);

export function matterLine(row: MatterRow, at: Reading) {
  const { t, lang } = at.words;
  const { process, version } = row.text;
  return {
    link: { href: hrefOf(at, 'matter', row.id) ?? '', text: row.title ?? row.id },
    id: row.id,
    registered: row.registeredOn === null ? '' : t('matters.registered', { day: dayText(row.registeredOn, lang) }),
    marks: [
      ...(row.withdrawnOn === null
        ? []
        : [{ text: t('matters.withdrawn', { day: dayText(row.withdrawnOn, lang) }), tone: 'none' }]),
      ...(row.money ? [{ text: t('matters.money'), tone: 'none' }] : []),
      ...(row.challenged ? [{ text: t('matters.challenged'), tone: 'part' }] : []),
      ...(row.missingAdvice.length > 0 ? [{ text: t('matters.adviceMissing'), tone: 'bad' }] : []),
    ],
    text: linkOf(
      at,
      'process',
      process,
      version === null ? process : t('matters.text', { process: process ?? '', version }),
    ),
    tiers: row.tiers.map(({ authorityName, tier, key }) => ({
      name: authorityName,
      tier: tierSaid(tier, at),
      key: key === true ? t('decision.key') : '',
    })),
    tabled: row.tabled.map(({ meeting, item }) => ({
      href: hrefOf(at, 'meeting', meeting) ?? '',
      text: item === null ? meeting : t('matters.item', { meeting, item }),
    })),
  };
}
