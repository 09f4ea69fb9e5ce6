import type { Said } from '../acting/form/labels.js';
import { saying } from '../acting/form/labels.js';
import { dayText, listText } from '../format.js';
import type { Reading } from '../frame/reading.js';
import { hrefOf, linkOf } from '../lists/told.js';
import type { Link } from '../time-part.js';
import type { DisputeRow, RungRow } from './answers.js';

/** One rung of a ladder, in words: passed, here, to come. */
export interface RungPart {
  readonly name: string;
  readonly status: Said;
  readonly here: boolean;
  readonly passed: boolean;
  readonly sentence: string;
}

export interface DisputePart {
  readonly link: Link;
  readonly id: string;
  readonly status: Said;
  readonly open: boolean;
  readonly overdue: boolean;
  readonly sentence: string;
  readonly notes: readonly string[];
  readonly ladder: readonly RungPart[];
  readonly about: readonly Link[];
}

/** A dispute with its ladder: on which rung it is, until when, and what it would come to after that. */
export function disputePart(row: DisputeRow, at: Reading): DisputePart {
  const { t, lang } = at.words;
  return {
    link: { href: hrefOf(at, 'dispute', row.dispute) ?? '', text: row.subject ?? row.dispute },
    id: row.dispute,
    status: saying(`disputes.status.${row.status}`, lang),
    open: row.open,
    overdue: row.overdue,
    sentence: t('disputes.between', {
      name: at.nameOf(row.notifier),
      day: dayText(row.notifiedOn, lang),
      names: listText(
        row.partyNames.filter((_, n) => row.parties[n] !== row.notifier),
        lang,
      ),
    }),
    notes: [
      ...(row.statusQuo ? [t('disputes.statusQuo')] : []),
      ...(row.endedOn === null
        ? []
        : [t('disputes.ended', { day: dayText(row.endedOn, lang), count: row.age, n: row.age })]),
    ],
    ladder: row.ladder.map((rung) => rungPart(rung, row.open, at)),
    about: [linkOf(at, 'process', row.process), linkOf(at, 'workaround', row.workaround)].flatMap((link) => link ?? []),
  };
}

function rungPart({ rung, workingDays, status, from, due, left }: RungRow, open: boolean, at: Reading): RungPart {
  const { t, lang } = at.words;
  const key = status === 'HERE' && !open ? 'ENDED_HERE' : status === 'TO_COME' && !open ? 'NOT_REACHED' : status;
  const day = (value: string | null): string => (value === null ? '' : dayText(value, lang));
  const sentence = [
    ...(workingDays === null ? [] : [t('disputes.workingDays', { count: workingDays, n: workingDays })]),
    ...(from !== null && due !== null ? [t('disputes.term', { from: day(from), due: day(due) })] : []),
    ...(left === null ? [] : [t(`disputes.left.${left}`)]),
  ];
  return {
    name: t(`disputes.rung.${/^L\d+$/.test(rung) ? 'level' : rung}`, { n: rung.slice(1) }),
    status: saying(`disputes.rungStatus.${key}`, lang),
    here: status === 'HERE',
    passed: status === 'PASSED',
    sentence: sentence.join(' '),
  };
}
