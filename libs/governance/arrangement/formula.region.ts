import { startOfDay } from '#kernel';
import type { Region } from '../language/decider.js';
import { members } from '../language/board.js';
import type { Fact } from '../language/fact.js';
import { counted } from '../record/counted.js';
import { under } from '../record/standing-orders.js';
import type { ArrangementState } from './arrangement.state.js';
import { boardOf } from './board-of.js';
import type { RecordFormula } from './commands/record-formula.command.js';
import { decisionCited, decisionTaken } from './exit.policy.js';
import { FormulaAgreed, FormulaRecalculated } from './formula.events.js';
import * as rule from './formula.policy.js';
import type { Formula, FormulaVersion } from './formula.state.js';
import { atStage, FROM_FORMATION } from './stage.policy.js';

type Agreed = Fact<Pick<FormulaVersion, 'version' | 'from' | 'shares'>>;
const agreed = ({ versions }: Formula, { id, body: { version, from, shares } }: Agreed): Formula => ({
  versions: [...versions, { version, from, shares, event: id }].sort((a, b) => a.version - b.version),
});

/** The distribution formula (law-and-vehicles 2.6): a schedule of the agreement, reckoned anew when authorities join or leave. */
export const formulaRegion: Region<Formula, ArrangementState> = {
  initial: { versions: [] },
  folds: [counted(FormulaAgreed, agreed), counted(FormulaRecalculated, agreed)],
  decide: {
    RecordFormula: atStage(
      FROM_FORMATION,
      under<RecordFormula, ArrangementState>(
        {
          always: [rule.nextFormula, rule.oneShareEach],
          counting: [rule.sharesAreTheWhole, rule.sharesOfMembers, decisionCited],
          form: [decisionTaken],
        },
        ({ version, from, shares, decision, ground }, kept, _state, { all }) => {
          const last = all.formula.versions.at(-1);
          return last
            ? [FormulaRecalculated({ ...kept, version, from, shares, decision, replaces: last.version, ground })]
            : [FormulaAgreed({ ...kept, version, from, shares, decision })];
        },
      ),
    ),
  },
};

/** The formula that holds at a moment, with what membership has since made of it. */
export interface FormulaInForce extends FormulaVersion {
  /** Members for whom it has no share, and authorities that have one and are no members: it is to be reckoned anew. */
  readonly without: readonly string[];
  readonly gone: readonly string[];
}

/**
 * The newest version of the formula whose day has come at a moment; undefined before there is one. A formula may be agreed
 * late and from an earlier day: before it was on the record, the version before it was known to hold.
 *
 * @param state folded from the facts as of `at`
 * @param at moment in ms since 1970
 */
export function formulaAt(state: ArrangementState, at: number): FormulaInForce | undefined {
  const found = state.formula.versions.findLast(({ from }) => startOfDay(from) <= at);
  if (!found) return undefined;
  const now = members(boardOf(state, at, '')).map(({ authority }) => authority);
  const sharing = found.shares.map(({ authority }) => authority);
  return {
    ...found,
    without: now.filter((authority) => !sharing.includes(authority)),
    gone: found.shares.flatMap(({ authority, share }) => (share > 0 && !now.includes(authority) ? [authority] : [])),
  };
}
