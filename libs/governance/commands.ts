import type { CommandDeclaration } from './language/command.js';
import { actionCommands } from './action/commands/index.js';
import { adoptionCommands } from './adoption/commands/index.js';
import { arrangementCommands } from './arrangement/commands/index.js';
import { approvalsCommands } from './approvals/commands/index.js';
import { callInCommands } from './call-in/commands/index.js';
import { compromiseCommands } from './compromise/commands/index.js';
import { decisionCommands } from './decision/commands/index.js';
import { disputeCommands } from './dispute/commands/index.js';
import { enrolmentCommands } from './enrolment/commands/index.js';
import { exceptionCommands } from './exceptions/commands/index.js';
import { matterCommands } from './matter/commands/index.js';
import { meetingCommands } from './meeting/commands/index.js';
import { peopleCommands } from './people/commands/index.js';
import { processCommands } from './process/commands/index.js';
import { recordCommands } from './record/commands/index.js';
import { workaroundCommands } from './workaround/commands/index.js';

/** Every command there is: the handler, the routes, OpenAPI, the docs and the forms are made from this one list. */
export const commands: readonly CommandDeclaration[] = [
  arrangementCommands,
  peopleCommands,
  processCommands,
  compromiseCommands,
  adoptionCommands,
  workaroundCommands,
  meetingCommands,
  matterCommands,
  decisionCommands,
  approvalsCommands,
  callInCommands,
  actionCommands,
  disputeCommands,
  recordCommands,
  exceptionCommands,
  enrolmentCommands,
].flat() as unknown as readonly CommandDeclaration[];

const byName = new Map(commands.map((declaration) => [declaration.name, declaration]));
const byRoute = new Map(commands.map((declaration) => [declaration.route, declaration]));

export const commandByName = (name: string): CommandDeclaration | undefined => byName.get(name);
/** By the name in addresses and scenarios: `flag-workaround`. */
export const commandByRoute = (route: string): CommandDeclaration | undefined => byRoute.get(route);
