import { command } from '../../language/command.js';
import { Count, Field, Flag, Group, OneOf, Ref } from '../../language/fields.js';
import { when } from '../../language/kinds.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import type { CallInConfig, GovernanceModel } from '../../rules/call-in/index.js';
import { callInShape, GOVERNANCE_MODELS } from '../../rules/call-in/index.js';
import type { DecisionKind } from '../../rules/decision-kinds.js';
import { DECISION_KINDS } from '../../rules/decision-kinds.js';
import type { Jurisdiction } from '../../rules/law.js';
import { JURISDICTIONS } from '../../rules/law.js';
import type { BodyKind } from '../../rules/regimes/regime.words.js';
import { BODY_KINDS } from '../../rules/regimes/regime.words.js';
import { callInDecider } from '../call-in.decider.js';
import { CallInWindowOpened, DecisionNotCallable } from '../call-in.events.js';

export class OpenCallInWindow {
  @Ref('decision') decision!: string;
  @Ref('authority', { about: 'The authority affected, whose members may be able to call it in.' }) authority!: string;
  @Field(when(), { about: 'When the decision was published. That day never counts.' }) published!: string;
  @OneOf(DECISION_KINDS) kind!: DecisionKind;
  @Flag({ about: 'A function of the executive was exercised.' }) executive!: boolean;
  @Flag({ optional: true, about: 'A key decision for this authority.' }) key?: boolean;
  @Flag({ optional: true }) implemented?: boolean;
  @Flag({ optional: true, about: 'Its record states that it is urgent, as the office-holder named by law agreed.' })
  urgent?: boolean;
  @OneOf(BODY_KINDS) body!: BodyKind;
  @OneOf(GOVERNANCE_MODELS, { optional: true, about: 'How the council governed itself on that day.' })
  model?: GovernanceModel;
  @OneOf(JURISDICTIONS) jurisdiction!: Jurisdiction;
  @Group(callInShape, { optional: true, about: 'The call-in rules of its constitution on that day.' })
  config?: CallInConfig;
  @Count(1, 1000, { optional: true, about: 'Members of the authority, where a share of them can ask.' })
  members?: number;
}

export const openCallInWindow = command(OpenCallInWindow, {
  about:
    'Opens the window in which members of one authority affected can call a published decision in, or records why they cannot. It follows from the publication.',
  stream: ({ decision }) => `callin/${decision}`,
  decider: callInDecider,
  may: 'ENTER_DECISION',
  emits: [CallInWindowOpened, DecisionNotCallable, ComplianceExceptionRaised],
});
