import { abandonArrangement } from './abandon-arrangement.command.js';
import { acceptInvitation } from './accept-invitation.command.js';
import { addSchedule } from './add-schedule.command.js';
import { adoptConstitution } from './adopt-constitution.command.js';
import { agreeCompensation } from './agree-compensation.command.js';
import { agreeExitPlan } from './agree-exit-plan.command.js';
import { agreeTermination } from './agree-termination.command.js';
import { answerAlignmentGap } from './answer-alignment-gap.command.js';
import { approveAccession } from './approve-accession.command.js';
import { closeReview } from './close-review.command.js';
import { commenceArrangement } from './commence-arrangement.command.js';
import { completeWithdrawal } from './complete-withdrawal.command.js';
import { confirmAlignmentStatement } from './confirm-alignment-statement.command.js';
import { declareNoCompellingEvent } from './declare-no-compelling-event.command.js';
import { declineInvitation } from './decline-invitation.command.js';
import { dissolveArrangement } from './dissolve-arrangement.command.js';
import { holdAlignmentReview } from './hold-alignment-review.command.js';
import { identifyAlignmentGap } from './identify-alignment-gap.command.js';
import { inviteAuthority } from './invite-authority.command.js';
import { liftExternalDirection } from './lift-external-direction.command.js';
import { nameVehicle } from './name-vehicle.command.js';
import { openFormation } from './open-formation.command.js';
import { openReview } from './open-review.command.js';
import { operateInShadow } from './operate-in-shadow.command.js';
import { proposeAccession } from './propose-accession.command.js';
import { proposeArrangement } from './propose-arrangement.command.js';
import { proposeConstitution } from './propose-constitution.command.js';
import { recordAssetDisposition } from './record-asset-disposition.command.js';
import { recordCompellingEvent } from './record-compelling-event.command.js';
import { recordControlChange } from './record-control-change.command.js';
import { recordExternalDirection } from './record-external-direction.command.js';
import { recordFormula } from './record-formula.command.js';
import { recordShadowAuthority } from './record-shadow-authority.command.js';
import { recordSuccession } from './record-succession.command.js';
import { removeSchedule } from './remove-schedule.command.js';
import { renameAuthority } from './rename-authority.command.js';
import { rescindNotice } from './rescind-notice.command.js';
import { serveWithdrawalNotice } from './serve-withdrawal-notice.command.js';
import { submitAlignmentStatement } from './submit-alignment-statement.command.js';
import { waiveAlignmentGap } from './waive-alignment-gap.command.js';
import { waiveNotice } from './waive-notice.command.js';

export const arrangementCommands = [
  proposeArrangement,
  nameVehicle,
  openFormation,
  recordCompellingEvent,
  declareNoCompellingEvent,
  operateInShadow,
  commenceArrangement,
  openReview,
  closeReview,
  abandonArrangement,
  inviteAuthority,
  acceptInvitation,
  declineInvitation,
  recordControlChange,
  recordSuccession,
  recordShadowAuthority,
  renameAuthority,
  submitAlignmentStatement,
  confirmAlignmentStatement,
  identifyAlignmentGap,
  answerAlignmentGap,
  waiveAlignmentGap,
  holdAlignmentReview,
  proposeConstitution,
  adoptConstitution,
  serveWithdrawalNotice,
  waiveNotice,
  rescindNotice,
  agreeExitPlan,
  agreeCompensation,
  recordAssetDisposition,
  completeWithdrawal,
  proposeAccession,
  approveAccession,
  addSchedule,
  removeSchedule,
  recordFormula,
  agreeTermination,
  dissolveArrangement,
  recordExternalDirection,
  liftExternalDirection,
];
