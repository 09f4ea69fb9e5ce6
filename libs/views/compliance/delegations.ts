import type { FullBody } from '#governance';
import { DelegationWithdrawn, FunctionsDelegated, isUnconfirmedByAnother } from '#governance';
import { oneOf, optional, ref } from '#governance/language/kinds.js';
import type { Day } from '#kernel';
import { addDays, dayOf } from '#kernel';
import type { Ask } from '../language/declaration.js';
import { declareView } from '../language/declaration.js';
import { factsOf, uncountedBy } from '../meetings/facts-of.js';
import type { Told } from '../meetings/told.js';
import { toldIn } from '../meetings/told.js';
import { boardAt } from '../reading/board.js';
import { authorityView } from '../views.js';

const delegationParams = { authority: optional(ref('authority')), show: optional(oneOf(['CURRENT', 'ALL'])) };

export const delegationsRegister = declareView({
  name: 'delegations',
  route: 'delegations',
  params: delegationParams,
  audience: 'PUBLIC',
  about:
    'Delegations as at a date: which functions, to whom, up to which amount, who must be consulted, from when to when, and when one was withdrawn, with the reasons.',
  async read(ask, { authority, show = 'CURRENT' }: FullBody<typeof delegationParams>) {
    const asked = boardAt(ask).signatories.filter((s) => authority === undefined || s.authority === authority);
    if (authority !== undefined && asked.length === 0) return undefined;
    const rows = await Promise.all(asked.map((s) => ofAuthority(ask, s.authority, s.name)));
    return { delegations: rows.flat().filter(({ status }) => show === 'ALL' || status === 'CURRENT') };
  },
});

async function ofAuthority(ask: Ask, authority: string, authorityName: string) {
  const facts = ask.source.facts(authorityView as never, authority, ask.when);
  const given = factsOf(facts, FunctionsDelegated);
  const withdrawn = factsOf(facts, DelegationWithdrawn);
  const told = await toldIn(ask, facts);
  return given.map((fact, i) => {
    const { delegation = '', functions = [], to, limit, from, until } = fact.body;
    const again = given.findIndex((later, n) => n > i && later.body.delegation === delegation);
    const ended = withdrawn.find((one) => one.body.delegation === delegation && one.at >= fact.at && counts(one));
    const term = { from: from ?? dayOf(fact.occurredAt), ...(until !== undefined && { until }) };
    return {
      delegation,
      event: fact.id,
      authority,
      authorityName,
      functions,
      to: to ?? null,
      delegate: told(fact, 'delegate'),
      consultee: told(fact, 'consultee'),
      limitPence: limit ?? null,
      from: term.from,
      until: until ?? null,
      document: told(fact, 'document'),
      /** How it stands on the day asked about. REPLACED: given anew under the same id. */
      status: again >= 0 ? ('REPLACED' as const) : statusOf(fact, term, ended && dayOf(ended.occurredAt), ask.day),
      withdrawn: ended ? withdrawal(ended, told) : null,
      notCounted: uncountedBy(fact),
    };
  });
}

type Given = Parameters<typeof uncountedBy>[0];
/** The authority's own word: neither recorded against a rule, nor typed by another and not confirmed. */
const counts = (fact: Given): boolean => uncountedBy(fact) === null && !isUnconfirmedByAnother(fact);

function statusOf(
  fact: Given,
  { from, until }: { readonly from: Day; readonly until?: Day },
  withdrawnOn: Day | undefined,
  day: Day,
): 'CURRENT' | 'NOT_YET' | 'ENDED' | 'WITHDRAWN' | 'UNCONFIRMED' | 'NOT_COUNTED' {
  if (uncountedBy(fact) !== null) return 'NOT_COUNTED';
  if (!counts(fact)) return 'UNCONFIRMED';
  if (withdrawnOn !== undefined) return 'WITHDRAWN';
  if (day < from) return 'NOT_YET';
  return until !== undefined && addDays(until, 1) <= day ? 'ENDED' : 'CURRENT';
}

const withdrawal = (fact: Parameters<Told>[0] & Given, told: Told) => ({
  event: fact.id,
  on: fact.occurredAt,
  reasons: told(fact, 'reasons'),
});
