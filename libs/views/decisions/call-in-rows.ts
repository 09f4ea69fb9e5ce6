import type { AuthorityCallIn, CallInState } from '#governance';
import { authorityIn } from '../meetings/opened.js';
import type { Sentence } from '../reading/sentences.js';
import type { Language, NameOf } from '../reading/written.js';
import { orNull } from './or-null.js';
import { moment, say } from './words.js';

/** What a call-in of each authority is waited for, or how it ended. */
export type CallInRow = ReturnType<typeof callInRow>;

/** How the call-in of one authority stands: its window, by when scrutiny meets, by when it is reconsidered. */
export function callInRow(its: AuthorityCallIn, nameOf: NameOf, language: Language) {
  const { authority, status, event, since, window, reopened, calledIn } = its;
  return {
    ...authorityIn({ nameOf }, authority),
    status,
    since: since === '' ? null : since,
    reason: orNull(its.reason),
    window: window
      ? { opens: window.opens, closes: window.closes, lastDay: window.lastDay, effectiveFrom: window.effectiveFrom }
      : null,
    reopened,
    calledInOn: orNull(calledIn?.on),
    /** The last day for scrutiny to meet; `lapses`: the call-in ends when it does not. */
    meetsBy: orNull(calledIn?.meetsBy),
    lapses: orNull(calledIn?.lapses),
    reconsiderBy: orNull(its.reconsiderBy),
    replacedBy: orNull(its.replacedBy),
    unconfirmed: orNull(its.unconfirmed),
    until: orNull(nextMoment(its)),
    event: event === '' ? null : event,
    sentence: callInSentence(its, nameOf, language),
  };
}

function callInSentence(its: AuthorityCallIn, nameOf: NameOf, language: Language): Sentence {
  const { authority, status, window, replacedBy } = its;
  const until = nextMoment(its);
  const keys = [`callIn.${status}.${until === undefined ? 'OPEN_ENDED' : 'UNTIL'}`, `callIn.${status}`];
  return say(keys, language, (lang) => ({
    authority: nameOf('authority', authority) ?? authority,
    until: moment(until ?? window?.closes ?? '', lang),
    replacedBy,
  }));
}

/** What the clock of a call-in runs to: the end of the window, the day for scrutiny to meet, the day to reconsider. */
export function nextMoment({ status, window, calledIn, reconsiderBy }: AuthorityCallIn): string | undefined {
  if (status === 'WINDOW_OPEN') return window?.closes;
  if (status === 'CALLED_IN') return calledIn?.meetsBy;
  return status === 'REFERRED_BACK' ? reconsiderBy : undefined;
}

/** Every authority of which something is known, and the call-ins that were asked for and did not count. */
export const callInsOf = ({ authorities, rejected }: CallInState, nameOf: NameOf, language: Language) => ({
  authorities: [...authorities.values()].map((its) => callInRow(its, nameOf, language)),
  rejected: rejected.map(({ authority, event, at }) => ({ ...authorityIn({ nameOf }, authority), event, at })),
});
