import { DecisionBecameEffective, decisionRecord } from '#governance';
import type { ReplacesAs } from '#governance';
import type { Following, Reaction } from './reaction.js';

const COMMAND: Readonly<Record<ReplacesAs, string | undefined>> = {
  SUPERSEDES: 'SupersedeDecision',
  VARIES: 'VaryDecision',
  RESCINDS: 'RescindDecision',
  SUPPLEMENTS: undefined,
};

/** A decision gives way to the one that says it replaces it, when that one takes effect (capabilities 23). */
export const replacement: Reaction = {
  process: 'replacement',
  after: [DecisionBecameEffective.type],
  needless: ['REPLACED_BEFORE', 'DECISION_UNKNOWN'],
  async follows({ body }, look): Promise<readonly Following[]> {
    const by = body['decision'] as string;
    const { outcome } = await look.state(decisionRecord, `decision/${by}`);
    return outcome.replaces.flatMap(({ decision, as, clauses }) => {
      const command = COMMAND[as];
      return command ? [{ command, data: { decision, by, ...(as === 'VARIES' && { clauses }) } }] : [];
    });
  },
};
