import { DecisionBecameEffective, decisionRecord, processDecider } from '#governance';
import type { Reaction } from './reaction.js';

/** The version whose very text was decided on comes into force with the decision (practice 19). */
export const force: Reaction = {
  process: 'force',
  after: [DecisionBecameEffective.type],
  needless: ['ALREADY_IN_FORCE', 'VERSION_CLOSED', 'NOT_BEFORE_STATED_DATE', 'PROCESS_RETIRED'],
  async follows({ body }, look) {
    const decision = body['decision'] as string;
    const { process, contentHash, kind, on, decidedBy, approves, statedDate } = (
      await look.state(decisionRecord, `decision/${decision}`)
    ).outcome;
    const decides = kind === 'RESOLVED' || kind === 'RECOMMENDED';
    if (process === undefined || contentHash === undefined || on === undefined || !decides || approves) return [];
    const { text } = await look.state(processDecider, `process/${process}`);
    const [version] = [...text.versions].find(([, published]) => published.contentHash === contentHash) ?? [];
    if (version === undefined) return [];
    return [
      {
        command: 'BringProcessIntoForce',
        data: {
          process,
          version,
          decision: { kind: 'DECISION', ref: decision, date: on, ...(decidedBy.body && { body: decidedBy.body }) },
          ...(statedDate && { takesEffect: statedDate }),
        },
      },
    ];
  },
};
