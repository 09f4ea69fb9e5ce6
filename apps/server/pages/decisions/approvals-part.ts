import type { Said } from '../acting/form/labels.js';
import { choiceLabel, saying } from '../acting/form/labels.js';
import { dayText } from '../format.js';
import type { Reading } from '../frame/reading.js';
import { linkOf, sentenceSaid, told, whenText } from '../lists/told.js';
import type { Link } from '../time-part.js';
import type { ApprovalsRow } from './answers.js';
import type { Tone } from './line-part.js';

type Row = ApprovalsRow['authorities'][number];

const TONES: Readonly<Record<string, Tone>> = {
  SATISFIED: 'good',
  GRANTED: 'part',
  REFUSED: 'bad',
  WITHDRAWN: 'bad',
  LAPSED: 'bad',
};

/** One authority's approval: a decision of its own, with what it still waits for. */
export interface ApprovalPart {
  readonly name: string;
  readonly status: Said;
  readonly tone: Tone;
  readonly sentence: Said;
  readonly since?: string;
  readonly decision?: Link;
  readonly conditions: readonly { readonly title: Said; readonly state: Said; readonly due?: string }[];
  readonly notes: readonly Said[];
}

export interface ApprovalsPart {
  readonly status: Said;
  readonly tone: Tone;
  readonly sentence: Said;
  /** Sought when, until when, on which text. */
  readonly facts: readonly { readonly label: string; readonly value: Said }[];
  readonly hash: string | null;
  readonly authorities: readonly ApprovalPart[];
}

const WHOLE: Readonly<Record<string, Tone>> = { APPROVED: 'good', REFUSED: 'bad', LAPSED: 'bad', AWAITED: 'part' };

export function approvalsPart(answer: ApprovalsRow, at: Reading): ApprovalsPart {
  const { words } = at;
  const { lang, t } = words;
  const fact = (label: string, when: string | undefined): ApprovalsPart['facts'] =>
    when === undefined ? [] : [{ label: `approvals.${label}`, value: { text: when } }];
  return {
    status: saying(`approvals.status.${answer.status}`, lang),
    tone: WHOLE[answer.status] ?? 'none',
    sentence: sentenceSaid(answer.sentence, words),
    facts: [
      ...fact('soughtOn', whenText(answer.soughtOn, words)),
      ...fact('longStop', whenText(answer.longStop, words)),
      ...fact('approvedOn', whenText(answer.approvedOn, words)),
      ...fact('lapsedOn', whenText(answer.lapsedOn, words)),
      ...(answer.certificates.length === 0
        ? []
        : [
            {
              label: 'approvals.certified',
              value: {
                text: t('approvals.certificates', { count: answer.certificates.length, n: answer.certificates.length }),
              },
            },
          ]),
    ],
    hash: answer.contentHash,
    authorities: answer.authorities.map((row) => approvalPart(row, at)),
  };
}

function approvalPart(row: Row, at: Reading): ApprovalPart {
  const { words } = at;
  const { lang, t } = words;
  const decision = linkOf(at, 'decision', row.decision);
  const since = whenText(row.since, words);
  const reasons = told(row.reasons, words);
  return {
    name: row.authorityName,
    status: saying(`decision.approval.${row.status}`, lang),
    tone: TONES[row.status] ?? 'none',
    sentence: sentenceSaid(row.sentence, words),
    ...(since !== undefined && { since: t('decision.since', { when: since }) }),
    ...(decision && { decision }),
    conditions: row.conditions.map(({ kind, title, due, state }) => ({
      title: title === null ? choiceLabel(kind, lang) : { text: title },
      state: saying(`decision.condition.${state}`, lang),
      ...(due !== null && { due: t('decision.by', { day: dayText(due, lang) }) }),
    })),
    notes: [
      ...(row.place === row.authority ? [] : [{ text: t('approvals.place', { name: at.nameOf(row.place) }) }]),
      ...(row.carried ? [saying('approvals.carried', lang)] : []),
      ...(row.counterOffer === null ? [] : [{ text: t('approvals.counterOffer', { compromise: row.counterOffer }) }]),
      ...(reasons ? [reasons] : []),
    ],
  };
}
