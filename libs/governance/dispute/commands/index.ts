import { appointMediator } from './appoint-mediator.command.js';
import { concludeMediation } from './conclude-mediation.command.js';
import { determineDispute } from './determine-dispute.command.js';
import { escalateDispute } from './escalate-dispute.command.js';
import { holdPrincipalsMeeting } from './hold-principals-meeting.command.js';
import { notifyDispute } from './notify-dispute.command.js';
import { openSettlement } from './open-settlement.command.js';
import { settleDispute } from './settle-dispute.command.js';
import { withdrawDispute } from './withdraw-dispute.command.js';

/** Everything that can be done about a dispute, in the order of its life. */
export const disputeCommands = [
  notifyDispute,
  escalateDispute,
  holdPrincipalsMeeting,
  appointMediator,
  concludeMediation,
  settleDispute,
  openSettlement,
  withdrawDispute,
  determineDispute,
];
