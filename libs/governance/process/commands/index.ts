import { acceptProposal } from './accept-proposal.command.js';
import { bringProcessIntoForce } from './bring-process-into-force.command.js';
import { carryVersion } from './carry-version.command.js';
import { certifyNonMaterialEdit } from './certify-non-material-edit.command.js';
import { claimAffected } from './claim-affected.command.js';
import { closeConsultation } from './close-consultation.command.js';
import { closeProcessReview } from './close-process-review.command.js';
import { declarePosition } from './declare-position.command.js';
import { deferVersion } from './defer-version.command.js';
import { failApprovals } from './fail-approvals.command.js';
import { lapseVersion } from './lapse-version.command.js';
import { objectToProposal } from './object-to-proposal.command.js';
import { openConsultation } from './open-consultation.command.js';
import { openProcessReview } from './open-process-review.command.js';
import { proposeCommonProcess } from './propose-common-process.command.js';
import { publishVersion } from './publish-version.command.js';
import { recordAgreementInPrinciple } from './record-agreement-in-principle.command.js';
import { rejectProposal } from './reject-proposal.command.js';
import { rejectVersion } from './reject-version.command.js';
import { resumeApprovals } from './resume-approvals.command.js';
import { retireProcess } from './retire-process.command.js';
import { revokeConsent } from './revoke-consent.command.js';
import { tableVersion } from './table-version.command.js';
import { withdrawObjection } from './withdraw-objection.command.js';
import { withdrawProposal } from './withdraw-proposal.command.js';

/** Every command of `process/<id>`. */
export const processCommands = [
  proposeCommonProcess,
  publishVersion,
  certifyNonMaterialEdit,
  openConsultation,
  closeConsultation,
  claimAffected,
  withdrawProposal,
  declarePosition,
  objectToProposal,
  withdrawObjection,
  acceptProposal,
  rejectProposal,
  revokeConsent,
  recordAgreementInPrinciple,
  tableVersion,
  carryVersion,
  rejectVersion,
  deferVersion,
  failApprovals,
  resumeApprovals,
  lapseVersion,
  bringProcessIntoForce,
  openProcessReview,
  closeProcessReview,
  retireProcess,
];
