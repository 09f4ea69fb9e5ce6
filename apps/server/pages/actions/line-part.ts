import type { Said } from '../acting/form/labels.js';
import { saying } from '../acting/form/labels.js';
import type { Tone } from '../decisions/line-part.js';
import { countText, dayText } from '../format.js';
import type { Reading } from '../frame/reading.js';
import { hrefOf, linkOf, nameSaid } from '../lists/told.js';
import type { Link } from '../time-part.js';
import type { ActionRow } from './answers.js';

/** An action on the log: who owes it, by when, and how often that day has slipped. */
export interface ActionPart {
  readonly link: Link;
  readonly id: string;
  readonly status: Said;
  readonly tone: Tone;
  readonly owner: string;
  readonly due: string;
  readonly overdue?: string;
  /** "Slipped 2 times, by 41 days in all." */
  readonly slipped?: string;
  readonly notes: readonly string[];
  readonly about: readonly Link[];
}

export function actionPart(row: ActionRow, at: Reading): ActionPart {
  const { words } = at;
  const { t, lang } = words;
  const about = [
    linkOf(at, 'decision', row.decision?.kind === 'DECISION' ? (row.decision.ref ?? null) : null),
    linkOf(at, 'process', row.process),
    linkOf(at, 'workaround', row.workaround),
  ];
  return {
    link: { href: hrefOf(at, 'action', row.action) ?? '', text: row.title ?? row.action },
    id: row.action,
    status: saying(`actions.status.${row.status}`, lang),
    tone: row.overdue ? 'bad' : row.open ? 'part' : row.status === 'CLOSED' ? 'good' : 'none',
    owner: row.personName === null ? row.authorityName : `${row.authorityName} (${nameSaid(row.personName, words)})`,
    due: row.due === null ? t('actions.noDay') : t('actions.due', { day: dayText(row.due, lang) }),
    ...(row.overdue && { overdue: t('actions.overdue', { count: row.overdueDays, n: countText(row.overdueDays) }) }),
    ...(row.slippages > 0 && {
      slipped: t('actions.slipped', { count: row.slippages, n: row.slippages, days: countText(row.slippedDays ?? 0) }),
    }),
    notes: [
      ...(row.unconfirmedClaim ? [t('actions.unconfirmedClaim')] : []),
      ...(row.reopened > 0 ? [t('actions.reopened', { count: row.reopened, n: row.reopened })] : []),
      ...(row.owedBy.length > 0 && !row.owedBy.includes(row.authority)
        ? [t('actions.owedBy', { names: row.owedBy.map(at.nameOf).join(', ') })]
        : []),
    ],
    about: about.flatMap((link) => link ?? []),
  };
}
