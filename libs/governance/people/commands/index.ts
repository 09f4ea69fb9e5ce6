import { appointObserver } from './appoint-observer.command.js';
import { appointOfficer } from './appoint-officer.command.js';
import { appointRepresentative } from './appoint-representative.command.js';
import { delegateFunctions } from './delegate-functions.command.js';
import { endAppointment } from './end-appointment.command.js';
import { grantMandate } from './grant-mandate.command.js';
import { namePerson } from './name-person.command.js';
import { nominateContact } from './nominate-contact.command.js';
import { nominateSubstitute } from './nominate-substitute.command.js';
import { recordGovernanceArrangements } from './record-governance-arrangements.command.js';
import { revokeMandate } from './revoke-mandate.command.js';
import { withdrawDelegation } from './withdraw-delegation.command.js';

export const peopleCommands = [
  appointRepresentative,
  nominateSubstitute,
  appointObserver,
  appointOfficer,
  endAppointment,
  namePerson,
  grantMandate,
  revokeMandate,
  delegateFunctions,
  withdrawDelegation,
  recordGovernanceArrangements,
  nominateContact,
];
