import { addDays } from '#kernel';
import type { ArrangementState, Board } from '#governance';
import {
  compromiseStatusOf,
  hasAccepted,
  isPermittedWorkaround,
  parties,
  predecessorsOf,
  workaroundDecider,
} from '#governance';
import type { Ask } from '../language/declaration.js';
import { unconfirmedView } from '../unconfirmed.view.js';
import { compromiseView, workaroundView } from '../views.js';
import type { InboxItem } from './item.js';

/** So many days before a permission ends it shows in the inbox. */
const EXPIRES_SOON_DAYS = 30;

/** Offers that wait for its answer, and conditions of its own that it has not yet said are met. */
export function ofCompromises({ source, when }: Ask, authority: string, board: Board): readonly InboxItem[] {
  const places = [authority, ...predecessorsOf(board, authority)];
  return source.keys(compromiseView as never).flatMap((compromise): readonly InboxItem[] => {
    const state = source.state(compromiseView, compromise, when);
    const addressee = state.offer?.addressees.find((a) => places.includes(a));
    if (!state.offer || addressee === undefined) return [];
    const status = compromiseStatusOf(state);
    if ((status === 'OFFERED' || status === 'PARTIALLY_ACCEPTED') && !hasAccepted(state, addressee)) {
      const { event, expires, offerHash } = state.offer;
      const answer = { command: 'AcceptCompromise', fields: { compromise, offerHash } };
      return [{ kind: 'COMPROMISE_TO_ANSWER', about: compromise, due: expires, because: [event], answer }];
    }
    const acceptance = state.acceptances.get(addressee);
    const conditional =
      acceptance?.condition !== undefined &&
      acceptance.discharged === undefined &&
      (status === 'ACCEPTED' || status === 'INCORPORATED');
    const answer = { command: 'DischargeCondition', fields: { compromise } };
    return conditional
      ? [{ kind: 'CONDITION_TO_DISCHARGE', about: compromise, because: [acceptance.event], answer }]
      : [];
  });
}

/** Its own workarounds: to answer, about to lose their permission, or past it. */
export function ofWorkarounds({ source, when, day }: Ask, authority: string, board: Board): readonly InboxItem[] {
  return source.open(workaroundView, when).flatMap(([about, state]): readonly InboxItem[] => {
    if (state.raised.authority !== authority) return [];
    const because = [source.facts(workaroundView as never, about, when).at(-1)?.id ?? ''];
    const { until, standing } = state.permission;
    const retire = { command: 'RetireWorkaround', fields: { workaround: about } };
    if (standing === 'EXPIRED' && until !== undefined)
      return [{ kind: 'WORKAROUND_EXPIRED', about, due: until, because, answer: retire }];
    if (isPermittedWorkaround(state) && until !== undefined) {
      if (until < day) return [{ kind: 'WORKAROUND_EXPIRED', about, due: until, because, answer: retire }];
      const answer = { command: 'ExtendWorkaround', fields: { workaround: about } };
      return until <= addDays(day, EXPIRES_SOON_DAYS)
        ? [{ kind: 'WORKAROUND_EXPIRING', about, due: until, because, answer }]
        : [];
    }
    if (state.raised.answered) return [];
    const due = workaroundDecider.deadlines(state, board)[0]?.due;
    const answer = { command: 'AcknowledgeWorkaround', fields: { workaround: about } };
    return [{ kind: 'WORKAROUND_TO_ANSWER', about, because, answer, ...(due !== undefined && { due }) }];
  });
}

/** Its place in the arrangement: invitation, alignment statement, gaps, constitution. */
export function ofTheArrangement(
  { when }: Ask,
  authority: string,
  state: ArrangementState,
  board: Board,
): readonly InboxItem[] {
  const items: InboxItem[] = [];
  const party = state.membership.parties.get(authority);
  if (party?.how === 'INVITED' && !party.joined && !party.declined)
    items.push({
      kind: 'INVITATION',
      about: authority,
      because: [party.mandate.event],
      answer: { command: 'AcceptInvitation', fields: {} },
    });
  if (!parties(board).some((s) => s.authority === authority)) return items;
  const statement = state.alignment.statements.get(authority);
  const submit = { command: 'SubmitAlignmentStatement', fields: {} };
  const confirm = { command: 'ConfirmAlignmentStatement', fields: {} };
  if (!statement) items.push({ kind: 'STATEMENT_MISSING', about: authority, because: [], answer: submit });
  else if (statement.stale)
    items.push({ kind: 'STATEMENT_STALE', about: authority, because: [statement.freshBy], answer: confirm });
  for (const { gap, between, status } of state.alignment.gaps.values()) {
    const answer = { command: 'AnswerAlignmentGap', fields: { gap } };
    if (status === 'OPEN' && between.includes(authority))
      items.push({ kind: 'GAP_OPEN', about: gap, because: [], answer });
  }
  return [...items, ...constitutionsToAdopt(state, authority, when.asOf)];
}

/** Texts that it has not approved, and that are neither adopted nor overtaken. */
function constitutionsToAdopt({ constitution }: ArrangementState, authority: string, at: number): readonly InboxItem[] {
  const { proposals, approvals, adoptions } = constitution;
  const adopted = Math.max(0, ...adoptions.filter((a) => a.inForceAt <= at).map((a) => a.version));
  return [...proposals.values()].flatMap(({ version, contentHash, parties: needed, from }): readonly InboxItem[] => {
    const approved = approvals.some(
      (a) => a.counts && a.authority === authority && a.version === version && a.contentHash === contentHash,
    );
    const open = version > adopted && !adoptions.some((a) => a.version === version);
    const answer = { command: 'AdoptConstitution', fields: { version, contentHash } };
    return open && needed.includes(authority) && !approved
      ? [{ kind: 'CONSTITUTION_TO_ADOPT', about: String(version), version, due: from, because: [], answer }]
      : [];
  });
}

/** What another authority's officer entered for it. */
export function ofEntries({ source, when }: Ask, authority: string): readonly InboxItem[] {
  const waiting = source.state(unconfirmedView, authority, when);
  return source
    .facts(unconfirmedView as never, authority, when)
    .filter(({ id }) => waiting.has(id))
    .map(({ id }) => ({
      kind: 'ENTRY_TO_CONFIRM',
      about: id,
      because: [id],
      answer: { command: 'ConfirmEntry', fields: { target: id } },
    }));
}
