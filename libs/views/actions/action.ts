import type { Fact, FullBody } from '#governance';
import {
  ActionAssigned,
  ActionCancelled,
  ActionClosureAccepted,
  ActionCompletionClaimed,
  ActionDueDateChanged,
  ActionProgressed,
  ActionReassigned,
  ActionReopened,
} from '#governance';
import { ref } from '#governance/language/kinds.js';
import { declareView } from '../language/declaration.js';
import { factsOf, uncountedBy } from '../meetings/facts-of.js';
import { toldIn } from '../meetings/told.js';
import { boardAt } from '../reading/board.js';
import { marksOf } from '../reading/notes.js';
import { actionView } from '../views.js';
import { withNames } from './actions.js';
import { actionRow } from './row.js';

const actionParams = { action: ref('action', 'A-014') };

export const oneAction = declareView({
  name: 'action',
  route: 'actions/{action}',
  params: actionParams,
  audience: 'PUBLIC',
  about:
    'One action: what is to be done, every change of its day with the reason, who owed it when, what was said of its progress, and who accepted that it is done.',
  async read(ask, { action }: FullBody<typeof actionParams>) {
    const state = ask.source.state(actionView, action, ask.when);
    const facts = ask.source.facts(actionView as never, action, ask.when);
    const row = actionRow(state, facts, boardAt(ask), ask.day);
    const [named] = row ? await withNames(ask, [row]) : [];
    if (!named) return undefined;
    const told = await toldIn(ask, facts);
    const slipped = new Set(state.slippage.map(({ event }) => event));
    return {
      ...named,
      description: told(factsOf(facts, ActionAssigned)[0], 'description'),
      progress: factsOf(facts, ActionProgressed).map((fact) => ({
        ...entry(fact),
        progress: told(fact, 'progress'),
      })),
      /** The history of slippage: every change keeps the old day beside the new one. */
      slippage: state.slippage.map((slip) => {
        const fact = facts.find(({ id }) => id === slip.event);
        return { ...slip, reason: told(fact, 'reason') };
      }),
      /** Changes that were entered and do not count. */
      notCounted: factsOf(facts, ActionDueDateChanged)
        .filter(({ id }) => !slipped.has(id))
        .map((fact) => ({ ...entry(fact), from: fact.body.from ?? null, to: fact.body.to ?? null })),
      owners: factsOf(facts, ActionReassigned).map((fact) => ({
        ...entry(fact),
        from: { authority: fact.body.fromAuthority ?? null, person: fact.body.fromOwner ?? null },
        to: { authority: fact.body.authority ?? null, person: fact.body.owner ?? null },
        reason: told(fact, 'reason'),
      })),
      closure: {
        claims: factsOf(facts, ActionCompletionClaimed).map((fact) => ({
          ...entry(fact),
          standing: fact.standing,
          evidence: told(fact, 'evidence'),
          comment: told(fact, 'comment'),
        })),
        accepted: last(factsOf(facts, ActionClosureAccepted), (fact) => ({
          ...entry(fact),
          comment: told(fact, 'comment'),
        })),
        reopened: factsOf(facts, ActionReopened).map((fact) => ({
          ...entry(fact),
          due: fact.body.due ?? null,
          reason: told(fact, 'reason'),
        })),
        cancelled: last(factsOf(facts, ActionCancelled), (fact) => ({
          ...entry(fact),
          decision: fact.body.decision ?? null,
          reason: told(fact, 'reason'),
        })),
      },
      because: facts.map(({ id }) => id),
      ...(await marksOf(ask, `action/${action}`)),
    };
  },
});

const entry = (fact: Fact<object>) => ({
  event: fact.id,
  on: fact.occurredAt,
  by: fact.by,
  notCounted: uncountedBy(fact),
});

const last = <F, T>(facts: readonly F[], shown: (fact: F) => T): T | null => {
  const fact = facts.at(-1);
  return fact === undefined ? null : shown(fact);
};
