import { adoptProcess } from './adopt-process.command.js';
import { agreeVariation } from './agree-variation.command.js';
import { approveCustomisation } from './approve-customisation.command.js';
import { assureAdoption } from './assure-adoption.command.js';
import { grantDerogation } from './grant-derogation.command.js';
import { planAdoption } from './plan-adoption.command.js';
import { refuseAdoption } from './refuse-adoption.command.js';
import { refuseCustomisation } from './refuse-customisation.command.js';
import { requestCustomisation } from './request-customisation.command.js';
import { startTransition } from './start-transition.command.js';

/** Every command of `adoption/<process>` and `assurance/<process>`. */
export const adoptionCommands = [
  planAdoption,
  startTransition,
  adoptProcess,
  refuseAdoption,
  agreeVariation,
  grantDerogation,
  requestCustomisation,
  approveCustomisation,
  refuseCustomisation,
  assureAdoption,
];
