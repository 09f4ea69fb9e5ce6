import type { Outcome } from '../submission.js';
import type { SmallArrangement } from './small-arrangement.js';

const NONE = { none: true };
const SAID = { text: 'As the report says.' };

/** The Cabinet of an authority decides in a small arrangement, its statement is produced and its proper officer publishes. */
export class Deciding {
  constructor(readonly small: SmallArrangement) {}

  /** Appoints the proper officer, and the officer who may place holds, of each authority. */
  async begin(on: string, ...authorities: readonly string[]): Promise<this> {
    for (const who of authorities)
      for (const [office, person] of [
        ['PROPER_OFFICER', `p_${who}_po`],
        ['LEGALITY_OFFICER', `p_${who}_mo`],
        ['SCRUTINY_MEMBER', `p_${who}_scrutiny`],
      ] as const)
        await this.small.send('AppointOfficer', { person, office, from: on }, { who, on });
    return this;
  }

  as(capacity: string, who: string, office: string) {
    return { sender: { person: `p_${who}_${office}`, as: { authority: who, capacity } } };
  }

  take(decision: string, who: string, on: string, data: object = {}, extra: object = {}): Promise<Outcome> {
    return this.small.send(
      'TakeDecision',
      {
        decision,
        title: `Decision ${decision}`,
        kind: 'RESOLVED',
        decidedBy: { authority: who, organ: 'Cabinet' },
        capacity: 'EXECUTIVE',
        resolution: `That ${decision} be so.`,
        ...data,
      },
      { who, on, ...extra },
    );
  }

  async publish(decision: string, who: string, on: string, extra: object = {}): Promise<Outcome> {
    const heads = ['reasons', 'consultation', 'equality', 'financial', 'legal'];
    const lists = [
      'alternatives',
      'interests',
      'dispensations',
      'reports',
      'backgroundPapers',
      'exemptSummary',
      'advice',
    ];
    const said = Object.fromEntries([
      ...heads.map((head) => [head, SAID]),
      ...lists.map((list) => [list, NONE]),
    ]) as object;
    await this.small.send('ProduceStatement', { decision, ...said }, { who, on, ...extra });
    const sender = this.as('PROPER_OFFICER', who, 'po');
    return this.small.send('PublishDecision', { decision, where: ['www.example'] }, { ...sender, on, ...extra });
  }

  callIn(decision: string, who: string, on: string, extra: object = {}): Promise<Outcome> {
    const requisitioners = [1, 2, 3, 4, 5].map((n) => ({ person: `p_c${n}`, authority: who, roles: [] }));
    const data = { decision, requisitioners, grounds: 'The cost.' };
    return this.small.send('CallInDecision', data, { ...this.as('SCRUTINY_MEMBER', who, 'scrutiny'), on, ...extra });
  }
}
