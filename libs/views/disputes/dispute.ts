import type { Fact, FullBody } from '#governance';
import {
  DisputeDetermined,
  DisputeNotified,
  DisputeSettled,
  DisputeWithdrawn,
  EscalationAgreed,
  MediationConcluded,
  PrincipalsMeetingHeld,
  SettlementOpened,
  SettlementSigned,
} from '#governance';
import { ref } from '#governance/language/kinds.js';
import type { Ask } from '../language/declaration.js';
import { declareView } from '../language/declaration.js';
import { factsOf, uncountedBy } from '../meetings/facts-of.js';
import type { Told } from '../meetings/told.js';
import { toldIn } from '../meetings/told.js';
import { namesAt } from '../reading/names.js';
import { marksOf } from '../reading/notes.js';
import { disputeView } from '../views.js';
import { withNames } from './disputes.js';
import { disputeRow } from './row.js';

const disputeParams = { dispute: ref('dispute', 'D-1') };

export const oneDispute = declareView({
  name: 'dispute',
  route: 'disputes/{dispute}',
  params: disputeParams,
  audience: 'PUBLIC',
  about:
    'One dispute: relief sought, the ladder with the days of every rung, meetings of principals, mediation, and its end. Of a settlement the public sees what is withheld, by whom and on what ground.',
  async read(ask, { dispute }: FullBody<typeof disputeParams>) {
    const state = ask.source.state(disputeView, dispute, ask.when);
    const facts = ask.source.facts(disputeView as never, dispute, ask.when);
    const row = disputeRow(state, facts, ask.day);
    const [named] = row ? await withNames(ask, [row]) : [];
    if (!named) return undefined;
    const told = await toldIn(ask, facts);
    const [notified] = factsOf(facts, DisputeNotified);
    return {
      ...named,
      description: told(notified, 'description'),
      relief: told(notified, 'relief'),
      escalations: factsOf(facts, EscalationAgreed).map((fact) => ({
        ...entry(fact),
        party: told(fact, 'party'),
        to: fact.body.to ?? null,
      })),
      principals: factsOf(facts, PrincipalsMeetingHeld).map((fact) => ({
        ...entry(fact),
        rung: fact.body.rung ?? null,
        present: fact.body.present ?? [],
        outcome: told(fact, 'outcome'),
      })),
      mediationHeld: await mediation(ask, facts, state.mediator, told),
      settlement: settlement(facts, told),
      end: end(facts, told),
      because: facts.map(({ id }) => id),
      ...(await marksOf(ask, `dispute/${dispute}`)),
    };
  },
});

const entry = (fact: Fact<object>) => ({ event: fact.id, on: fact.occurredAt, notCounted: uncountedBy(fact) });

async function mediation(ask: Ask, facts: readonly Fact[], mediator: string | undefined, told: Told) {
  if (mediator === undefined) return null;
  const nameOf = await namesAt(ask, [mediator]);
  const concluded = factsOf(facts, MediationConcluded).at(-1);
  return {
    mediator: { person: mediator, name: nameOf('person', mediator) ?? mediator },
    concluded: concluded
      ? { ...entry(concluded), settled: concluded.body.settled ?? null, comment: told(concluded, 'comment') }
      : null,
  };
}

/** Who signed what when. The terms are the parties'; each holder withholds on a ground of its own law (practice 17), until they are opened. */
function settlement(facts: readonly Fact[], told: Told) {
  const signed = factsOf(facts, SettlementSigned);
  const settled = factsOf(facts, DisputeSettled).at(-1);
  const opened = factsOf(facts, SettlementOpened).at(-1);
  if (signed.length === 0 && !settled) return null;
  return {
    signatures: signed.map((fact) => ({
      ...entry(fact),
      party: told(fact, 'party'),
      instrument: told(fact, 'instrument'),
      terms: told(fact, 'terms'),
      withheld: fact.body.withheld ?? [],
    })),
    settled: settled
      ? {
          ...entry(settled),
          instrument: told(settled, 'instrument'),
          terms: told(settled, 'terms'),
          withheld: settled.body.withheld ?? [],
        }
      : null,
    opened: opened ? { ...entry(opened), terms: told(opened, 'terms'), reason: told(opened, 'reason') } : null,
  };
}

function end(facts: readonly Fact[], told: Told) {
  const withdrawn = factsOf(facts, DisputeWithdrawn).at(-1);
  const determined = factsOf(facts, DisputeDetermined).at(-1);
  if (determined)
    return {
      ...entry(determined),
      how: determined.body.how ?? null,
      source: told(determined, 'source'),
      determination: told(determined, 'determination'),
      direction: determined.body.direction ?? null,
    };
  return withdrawn ? { ...entry(withdrawn), how: 'WITHDRAWN', reason: told(withdrawn, 'reason') } : null;
}
