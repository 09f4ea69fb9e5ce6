import type { Day } from '#kernel';
import { choiceLabel } from '../acting/form/labels.js';
import { dayText } from '../format.js';
import { definePage } from '../frame/page.js';
import type { Reading } from '../frame/reading.js';
import { downloads } from '../lists/downloads.js';
import { authorityField } from '../lists/field.js';
import { filterOf } from '../lists/filter.js';
import { siblings } from '../lists/siblings.js';
import { hrefOf, told } from '../lists/told.js';
import type { DispensationRow, InterestRow } from '../meetings/answers.js';
import { interestPart } from '../meetings/item-part.js';
import { personText } from '../meetings/told.js';

interface At {
  readonly meeting: string;
  readonly day: Day;
}
interface Answer {
  readonly interests: readonly (InterestRow & At)[];
  readonly dispensations: readonly (DispensationRow & At & { readonly from: Day | null; readonly live: boolean })[];
}

/** Interests that members declared, with what followed, and dispensations; of a sensitive one only that there is one. */
export const interestsPage = definePage({
  path: 'interests',
  part: 'compliance',
  template: 'compliance/interests',
  async read(at) {
    const filter = filterOf(at, 'interests', [authorityField(at)]);
    const answer = await at.ask<Answer>('interests', filter.params);
    return {
      title: at.words.t('lists.page.interests'),
      trail: [at.link('part.compliance', 'compliance')],
      problems: filter.problems,
      siblings: siblings(at, 'compliance', 'interests'),
      form: filter.form,
      lines: (answer?.interests ?? []).map((row) => ({
        ...interestPart(row, at),
        authority: row.authority === null ? '' : at.nameOf(row.authority),
        meeting: meetingOf(row, row.item, at),
      })),
      dispensations: (answer?.dispensations ?? []).map((row) => dispensationPart(row, at)),
      downloads: downloads(at, 'interests', filter.query),
    };
  },
});

const meetingOf = ({ meeting, day }: At, item: string | null, at: Reading) => ({
  href: `${hrefOf(at, 'meeting', meeting) ?? ''}${item === null ? '' : `#item-${encodeURIComponent(item)}`}`,
  text: at.words.t(item === null ? 'interests.meeting' : 'interests.item', {
    day: dayText(day, at.words.lang),
    item: item ?? '',
  }),
});

function dispensationPart(row: Answer['dispensations'][number], at: Reading) {
  const { words } = at;
  const { t, lang } = words;
  return {
    name: personText(row, words),
    ground: row.ground === null ? undefined : choiceLabel(row.ground, lang),
    allows: row.allows === null ? undefined : choiceLabel(row.allows, lang),
    scope: told(row.scope, words),
    until: row.until === null ? '' : t('decision.untilDay', { day: dayText(row.until, lang) }),
    live: row.live,
    meeting: meetingOf(row, row.item, at),
  };
}
