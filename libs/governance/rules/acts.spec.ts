import { commandByName } from '../commands.js';
import type { Act, Capacity } from './acts.js';
import { CAPACITIES, DOES, MAY_RECORD, NEVER_RECORDED } from './acts.js';

const whoDoes = (act: Act): readonly Capacity[] => CAPACITIES.filter((capacity) => DOES[capacity].includes(act));
const actOf = (command: string): Act | undefined => commandByName(command)?.may;

describe('the role matrix', () => {
  it.each<readonly [Act, readonly Capacity[]]>([
    ['CLASSIFY', ['LEGALITY_OFFICER']],
    ['PUBLISH', ['PROPER_OFFICER']],
    ['HOLD', ['PROPER_OFFICER', 'LEGALITY_OFFICER', 'FINANCE_OFFICER']],
    ['CALL_IN', ['PROPER_OFFICER', 'SCRUTINY_MEMBER']],
    ['KEEP', ['PROPER_OFFICER']],
  ])('%s is done by %j, and what they did a clerk may record for them', (act, capacities) => {
    expect(whoDoes(act)).toEqual(capacities);
    expect(NEVER_RECORDED).not.toContain(act);
    expect(MAY_RECORD).toContain('CLERK');
  });
  it('an auditor flags, assures and notes, and does nothing else (practice 21)', () => {
    expect(DOES.AUDITOR).toEqual(['FLAG', 'NOTE', 'ASSURE']);
  });
  it('each command is the act that the matrix means', () => {
    const commands = {
      ClassifyMatter: 'CLASSIFY',
      ChallengeClassification: 'NOTE',
      PublishDecision: 'PUBLISH',
      PublishAsIncomplete: 'PUBLISH',
      WithholdDecision: 'PUBLISH',
      WithdrawPublication: 'PUBLISH',
      ArchivePublication: 'PUBLISH',
      NotifyContacts: 'PUBLISH',
      VerifyPublication: 'NOTE',
      PlaceHold: 'HOLD',
      LiftHold: 'HOLD',
      PlaceLegalHold: 'HOLD',
      ReleaseLegalHold: 'HOLD',
      CallInDecision: 'CALL_IN',
      WithdrawCallIn: 'CALL_IN',
    };
    expect(Object.fromEntries(Object.keys(commands).map((name) => [name, actOf(name)]))).toEqual(commands);
  });
});
