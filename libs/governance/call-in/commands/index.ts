import { callInDecision } from './call-in-decision.command.js';
import { changeDecision } from './change-decision.command.js';
import { considerCallIn } from './consider-call-in.command.js';
import { openCallInWindow } from './open-call-in-window.command.js';
import { reconfirmDecision } from './reconfirm-decision.command.js';
import { withdrawCallIn } from './withdraw-call-in.command.js';

/** Everything that can be done about the call-in of a decision, in the order of its life. */
export const callInCommands = [
  openCallInWindow,
  callInDecision,
  withdrawCallIn,
  considerCallIn,
  reconfirmDecision,
  changeDecision,
];
