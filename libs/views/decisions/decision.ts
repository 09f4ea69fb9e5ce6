import type { FullBody } from '#governance';
import { decisionInForceOn } from '#governance';
import { ref } from '#governance/language/kinds.js';
import { declareView } from '../language/declaration.js';
import { marksOf } from '../reading/notes.js';
import { approvalsAnswer } from './approvals-of.js';
import { callInsOf } from './call-in-rows.js';
import { gateAnswer } from './gate.js';
import { conditionsOf, holdsOf, implementationOf, questionsOf } from './record/effect.js';
import { exceptionsOn } from './record/exceptions.js';
import { statementOf } from './record/heads.js';
import type { OpenDecision } from './record/opened.js';
import { openDecision } from './record/opened.js';
import { publicationOf, retentionOf } from './record/publication.js';
import { regionsOf } from './record/regions.js';
import { takenOf } from './record/taken.js';
import { voteOf } from './record/vote.js';

const oneParams = { decision: ref('decision', 'D-1') };

export const oneDecision = declareView({
  name: 'decision',
  route: 'decisions/{decision}',
  params: oneParams,
  audience: 'PUBLIC',
  about:
    'One decision: what was decided in plain words, its record head by head, its six regions with since when, the gate explained, approvals, call-ins, holds, conditions, the vote, publication, retention, what it replaces, and the events that made it.',
  async read(ask, { decision }: FullBody<typeof oneParams>) {
    const open = await openDecision(ask, decision);
    if (!open) return undefined;
    const { seen, nameOf, language } = open;
    return {
      id: decision,
      ...takenOf(open),
      regions: regionsOf(open),
      gate: gateAnswer(ask, seen, nameOf),
      statement: statementOf(open),
      withheld: open.withheld ?? null,
      publication: publicationOf(open),
      approvals: await approvalsOf(open),
      callIn: callInsOf(seen.callIn, nameOf, language),
      holds: holdsOf(open),
      conditions: conditionsOf(open),
      implementation: implementationOf(open),
      validity: questionsOf(open),
      vote: voteOf(open),
      ...replacementsOf(open),
      retention: retentionOf(open),
      exceptions: await exceptionsOn(open),
      because: open.facts.map(({ id }) => id),
      ...(await marksOf(ask, `decision/${decision}`)),
    };
  },
});

/** The approvals that a joint decision waits for; an authority's own waits for none. */
async function approvalsOf({ ask, seen, board, nameOf }: OpenDecision) {
  const { matter, approvalsOf: waited } = seen.state.outcome;
  return matter === undefined || waited.length === 0 ? null : approvalsAnswer(ask, matter, board, nameOf);
}

/** Whether it is in force on the day asked about, what it took the place of, and what took its. */
function replacementsOf({ ask, seen: { state } }: OpenDecision) {
  const { inForce, except } = decisionInForceOn(state, ask.day);
  return {
    inForce,
    except,
    replaces: state.outcome.replaces.map(({ decision, as, clauses }) => ({
      id: decision,
      as,
      clauses: clauses ?? null,
    })),
    replacedBy: state.outcome.replacedBy.map(({ by, as, from, clauses }) => ({
      id: by,
      as,
      from,
      clauses: clauses ?? null,
    })),
  };
}
