import { missingAdvice } from './advice.policy.js';
import type { ChallengeClassification } from './commands/challenge-classification.command.js';
import type { ClassifyMatter } from './commands/classify-matter.command.js';
import type { PlanMatter } from './commands/plan-matter.command.js';
import type { RegisterMatter } from './commands/register-matter.command.js';
import type { ReviseMatter } from './commands/revise-matter.command.js';
import type { TableForDecision } from './commands/table-for-decision.command.js';
import type { WithdrawMatter } from './commands/withdraw-matter.command.js';
import * as e from './matter.events.js';
import * as policy from './matter.policy.js';
import type { MatterState } from './matter.state.js';
import { under } from '../record/standing-orders.js';
import { periodRuns } from './urgency.policy.js';

/** What becomes of the commands by which a matter is registered, classified, planned and tabled. */
export const matterDecisions = {
  RegisterMatter: under<RegisterMatter, MatterState>(
    { always: [policy.withANewId], form: [policy.affectingParties, policy.ofAKnownText] },
    ({ matter, title, affected, money, process, version, contentHash }, kept, _state, context) => [
      e.MatterRegistered({
        ...kept,
        matter,
        title,
        authority: context.authority,
        affected,
        money,
        process,
        version,
        contentHash: contentHash ?? hashOf(process, version, context),
      }),
    ],
  ),
  ReviseMatter: under<ReviseMatter, MatterState>(
    { always: [policy.registered], form: [policy.notWithdrawn, policy.ofAKnownText] },
    ({ matter, material, reason, process, version, contentHash }, kept, _state, context) => [
      e.MatterRevised({
        ...kept,
        matter,
        material,
        reason,
        process,
        version,
        contentHash: contentHash ?? hashOf(process, version, context),
      }),
    ],
  ),
  ClassifyMatter: under<ClassifyMatter, MatterState>(
    {
      always: [policy.registered, policy.ofTheAffected],
      form: [policy.byALegalityOfficer, policy.withItsPower, policy.notWithdrawn],
    },
    ({ matter, tier, authorities, power, reasons }, kept, _state, { all }) => [
      e.MatterClassified({ ...kept, matter, tier, authorities: authorities ?? all.matter.affected, power, reasons }),
    ],
  ),
  ChallengeClassification: under<ChallengeClassification, MatterState>(
    { always: [policy.registered, policy.ofTheAffected] },
    ({ matter, tier, authority, reasons }, kept) => [
      e.ClassificationChallenged({ ...kept, matter, tier, authority, reasons }),
    ],
  ),
  PlanMatter: under<PlanMatter, MatterState>(
    { always: [policy.registered], form: [policy.notWithdrawn, periodRuns] },
    ({ matter, decider, authority, body, from, until, private: closed }, kept) => [
      e.MatterPlanned({ ...kept, matter, decider, authority, body, from, until, private: closed }),
    ],
  ),
  TableForDecision: under<TableForDecision, MatterState>(
    {
      always: [policy.registered, policy.notTabledTwice],
      form: [policy.notWithdrawn, policy.onceClassified],
      procedure: [(_command, state, { board }) => missingAdvice(state, board)],
    },
    ({ matter, meeting, item }, kept, { matter: { text } }) => [
      e.ProposalTabled({ ...kept, ...text, matter, meeting, item }),
    ],
  ),
  WithdrawMatter: under<WithdrawMatter, MatterState>(
    { always: [policy.registered], counting: [policy.notWithdrawn] },
    ({ matter, reason }, kept) => [e.MatterWithdrawn({ ...kept, matter, reason })],
  ),
};

const hashOf = (
  process: string | undefined,
  version: number | undefined,
  context: Parameters<typeof policy.versionOf>[2],
): string | undefined =>
  process === undefined || version === undefined ? undefined : policy.versionOf(process, version, context);
