import { acknowledgeWorkaround } from './acknowledge-workaround.command.js';
import { assessWorkaround } from './assess-workaround.command.js';
import { disputeWorkaround } from './dispute-workaround.command.js';
import { escalateWorkaround } from './escalate-workaround.command.js';
import { extendWorkaround } from './extend-workaround.command.js';
import { findWorkaroundUnfounded } from './find-workaround-unfounded.command.js';
import { flagWorkaround } from './flag-workaround.command.js';
import { permitWorkaround } from './permit-workaround.command.js';
import { recordWorkaroundBreach } from './record-workaround-breach.command.js';
import { refusePermission } from './refuse-permission.command.js';
import { reopenWorkaround } from './reopen-workaround.command.js';
import { retireWorkaround } from './retire-workaround.command.js';

/** Everything that can be done about a workaround, in the order of its life. */
export const workaroundCommands = [
  flagWorkaround,
  acknowledgeWorkaround,
  disputeWorkaround,
  findWorkaroundUnfounded,
  assessWorkaround,
  permitWorkaround,
  refusePermission,
  extendWorkaround,
  escalateWorkaround,
  retireWorkaround,
  reopenWorkaround,
  recordWorkaroundBreach,
];
