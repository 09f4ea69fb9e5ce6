import { agreeSpecialUrgency } from './agree-special-urgency.command.js';
import { assessKeyDecision } from './assess-key-decision.command.js';
import { challengeClassification } from './challenge-classification.command.js';
import { classifyMatter } from './classify-matter.command.js';
import { invokeGeneralException } from './invoke-general-exception.command.js';
import { planMatter } from './plan-matter.command.js';
import { publishKeyDecisionNotice } from './publish-key-decision-notice.command.js';
import { publishPrivateMeetingNotice } from './publish-private-meeting-notice.command.js';
import { recordImplications } from './record-implications.command.js';
import { recordPrivateMeetingRepresentation } from './record-private-meeting-representation.command.js';
import { registerMatter } from './register-matter.command.js';
import { reportKeyDecisionBreach } from './report-key-decision-breach.command.js';
import { reviseMatter } from './revise-matter.command.js';
import { tableForDecision } from './table-for-decision.command.js';
import { withdrawMatter } from './withdraw-matter.command.js';

/** Everything that can be done about a matter before it is decided, in the order of its life. */
export const matterCommands = [
  registerMatter,
  reviseMatter,
  classifyMatter,
  challengeClassification,
  planMatter,
  recordImplications,
  tableForDecision,
  withdrawMatter,
  assessKeyDecision,
  publishKeyDecisionNotice,
  invokeGeneralException,
  agreeSpecialUrgency,
  reportKeyDecisionBreach,
  publishPrivateMeetingNotice,
  recordPrivateMeetingRepresentation,
];
