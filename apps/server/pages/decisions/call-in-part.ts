import type { Said } from '../acting/form/labels.js';
import { declared, saying } from '../acting/form/labels.js';
import { message } from '../../http/messages.js';
import type { Reading } from '../frame/reading.js';
import { linkOf, sentenceSaid, whenText } from '../lists/told.js';
import type { Link } from '../time-part.js';
import type { CallInRow } from './answers.js';
import type { Tone } from './line-part.js';

const OPEN: readonly string[] = ['WINDOW_OPEN', 'CALLED_IN', 'REFERRED_BACK', 'REFERRED_TO_COUNCIL', 'CHANGED'];
const FREE: readonly string[] = ['EXPIRED', 'DECISION_STANDS', 'RECONFIRMED', 'LAPSED', 'WITHDRAWN'];

/** How the call-in of a decision stands at one authority. */
export interface CallInPart {
  readonly name: string;
  readonly status: Said;
  readonly tone: Tone;
  readonly sentence: Said;
  /** The window with its cut-off, and the days that follow from a call-in. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly notes: readonly Said[];
  readonly replacedBy?: Link;
}

export function callInPart(row: CallInRow, at: Reading): CallInPart {
  const { words } = at;
  const { lang } = words;
  const dated = {
    opens: row.window?.opens,
    closes: row.window?.closes,
    calledInOn: row.calledInOn,
    meetsBy: row.meetsBy,
    reconsiderBy: row.reconsiderBy,
    free: row.window?.effectiveFrom,
  };
  const replacedBy = linkOf(at, 'decision', row.replacedBy);
  return {
    name: row.authorityName,
    status: saying(`decision.callIn.${row.status}`, lang),
    tone: OPEN.includes(row.status) ? 'part' : FREE.includes(row.status) ? 'good' : 'none',
    sentence: sentenceSaid(row.sentence, words),
    facts: Object.entries(dated).flatMap(([name, value]) => {
      const when = whenText(value, words);
      // From when it is free counts only while nobody has called it in.
      return when === undefined || (name === 'free' && row.calledInOn !== null)
        ? []
        : [{ label: `callIn.${name}`, value: when }];
    }),
    notes: [
      ...(row.reason === null ? [] : [reasonSaid(row.reason, lang)]),
      ...(row.reopened ? [saying('callIn.reopened', lang)] : []),
      ...(row.lapses === true && row.status === 'CALLED_IN' ? [saying('callIn.lapses', lang)] : []),
      ...(row.unconfirmed === null ? [] : [saying('callIn.unconfirmed', lang)]),
    ],
    ...(replacedBy && { replacedBy }),
  };
}

/** Why a decision cannot be called in, in the words of the rule. */
const reasonSaid = (reason: string, lang: 'en' | 'cy'): Said => {
  const english = message('refusal', reason) ?? reason;
  const own = message('refusal', reason, {}, lang) ?? english;
  return own === english ? declared(english, lang) : { text: own };
};
