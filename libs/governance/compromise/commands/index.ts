import { acceptCompromise } from './accept-compromise.command.js';
import { counterCompromise } from './counter-compromise.command.js';
import { declineCompromise } from './decline-compromise.command.js';
import { dischargeCondition } from './discharge-condition.command.js';
import { incorporateCompromise } from './incorporate-compromise.command.js';
import { linkCompromises } from './link-compromises.command.js';
import { offerCompromise } from './offer-compromise.command.js';
import { withdrawCompromise } from './withdraw-compromise.command.js';

/** Every command of `compromise/<id>`. */
export const compromiseCommands = [
  offerCompromise,
  acceptCompromise,
  counterCompromise,
  declineCompromise,
  withdrawCompromise,
  linkCompromises,
  dischargeCondition,
  incorporateCompromise,
];
