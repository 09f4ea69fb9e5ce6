import type { Said } from '../acting/form/labels.js';
import { saying } from '../acting/form/labels.js';
import type { Tone } from '../decisions/line-part.js';
import { countText, dayText, listText } from '../format.js';
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
    tone: toneOf(row),
    owner: row.personName === null ? row.authorityName : `${row.authorityName} (${nameSaid(row.personName, words)})`,
    due: row.due === null ? t('actions.noDay') : t('actions.due', { day: dayText(row.due, lang) }),
    ...(row.overdue && { overdue: t('actions.overdue', { count: row.overdueDays, n: countText(row.overdueDays) }) }),
    ...(row.slippages > 0 && {
      slipped: t('actions.slipped', { count: row.slippages, n: row.slippages, days: countText(row.slippedDays ?? 0) }),
    }),
    notes: notesOf(row, at),
    about: about.flatMap((link) => link ?? []),
  };
}

function toneOf({ overdue, open, status }: ActionRow): Tone {
  if (overdue) return 'bad';
  if (open) return 'part';
  return status === 'CLOSED' ? 'good' : 'none';
}

/** What a reader must know besides: a claim that nobody confirmed, how often it came back, and whose it is by now. */
function notesOf({ unconfirmedClaim, reopened, owedBy, authority }: ActionRow, at: Reading): readonly string[] {
  const { t, lang } = at.words;
  return [
    ...(unconfirmedClaim ? [t('actions.unconfirmedClaim')] : []),
    ...(reopened > 0 ? [t('actions.reopened', { count: reopened, n: reopened })] : []),
    ...(owedBy.length > 0 && !owedBy.includes(authority)
      ? [t('actions.owedBy', { names: listText(owedBy.map(at.nameOf), lang) })]
      : []),
  ];
}
