import type {
  AdoptionState,
  AssuranceState,
  AuthorityDecision,
  Board,
  DecisionValue,
  Partner,
  ProcessState,
  Signatory,
} from '#governance';
import { decisionOf, decisionOn, isAffected, isConsent, operationInputs, predecessorsOf } from '#governance';
import type { Day } from '#kernel';
import type { LiveWorkaround } from '../workarounds/live.js';
import type { Operation } from './operation.policy.js';
import { operationOf } from './operation.policy.js';
import { worstDecision, worstOperation } from './worst.policy.js';

/** Everything from which the cells of one process follow. */
export interface ProcessFacts {
  readonly process: string;
  readonly state: ProcessState;
  /** The same with what authorities said of its texts in their own approvals. */
  readonly consenting: ProcessState;
  readonly adoption: AdoptionState;
  readonly assurance: AssuranceState;
  readonly delegationsWithdrawn: ReadonlyMap<string, string>;
  readonly live: ReadonlyMap<string, readonly LiveWorkaround[]>;
  readonly board: Board;
  readonly day: Day;
}

/** On the version in progress (or, where none is, the one in force). */
export interface DecisionCell {
  readonly value: DecisionValue;
  readonly version: number | null;
  readonly because: readonly string[];
  /** Whose value it is: the worst of the partner's authorities. */
  readonly authority: string;
}
/** On the version in force. */
export interface OperationCell extends Operation {
  readonly authority: string;
}
export interface Cell {
  readonly partner: string;
  /** False where the process is none of this partner's business: then there is nothing to decide or to work to. */
  readonly concerned: boolean;
  readonly decision: DecisionCell | null;
  /** Null while no version is in force. */
  readonly operation: OperationCell | null;
  /** Each authority's own values, where the partner is more than one. */
  readonly authorities: readonly {
    readonly authority: string;
    readonly decision: DecisionCell;
    readonly operation: OperationCell | null;
  }[];
}

/** One partner's cell: the worst of its authorities', naming which. */
export function cellOf(facts: ProcessFacts, { partner, authorities }: Partner): Cell {
  const concerned = authorities.filter((s) => isAffected(facts.state, facts.board, s.authority));
  const own = concerned.map((signatory) => ({
    authority: signatory.authority,
    decision: decisionCell(facts, signatory.authority),
    operation: operationCell(facts, signatory),
  }));
  return {
    partner,
    concerned: own.length > 0,
    decision: worstDecision(own.map(({ decision }) => decision)) ?? null,
    operation: worstOperation(own.flatMap(({ operation }) => (operation ? [operation] : []))) ?? null,
    authorities: own.length > 1 ? own : [],
  };
}

function decisionCell({ consenting: state, board }: ProcessFacts, authority: string): DecisionCell {
  const own = decisionOf(state, authority);
  const { value, version, because } = isUnspoken(own)
    ? inItsPlace(
        own,
        predecessorsOf(board, authority).map((earlier) => decisionOf(state, earlier)),
      )
    : own;
  return { value, version: version ?? null, because, authority };
}

function operationCell(facts: ProcessFacts, { authority, membership }: Signatory): OperationCell | null {
  const { process, state, consenting, board, day } = facts;
  const { inForce, retired } = state.force;
  if (!inForce || retired) return null;
  const operation = operationOf({
    inForce: inForce.version,
    inputs: operationInputs(facts.adoption, facts.assurance, authority),
    membership,
    workarounds: facts.live.get(`${process} ${authority}`) ?? [],
    delegationWithdrawn: facts.delegationsWithdrawn.get(authority),
    agreed: agreedTo(consenting, board, authority, inForce.version),
    day,
    staleAfterDays: board.rules.terms.staleAfterDays,
  });
  return { ...operation, authority };
}

/** The events by which an authority, or one whose place it took, agreed to a version. */
function agreedTo(
  state: ProcessState,
  board: Board,
  authority: string,
  version: number,
): readonly string[] | undefined {
  const own = decisionOn(state, authority, version);
  if (isConsent(own)) return own.because;
  return isUnspoken(own)
    ? predecessorsOf(board, authority)
        .map((earlier) => decisionOn(state, earlier, version))
        .find(isConsent)?.because
    : undefined;
}

const isUnspoken = ({ value, because }: AuthorityDecision): boolean => value === 'SILENT' && because.length === 0;

/** What was said before the authority took another's place stands until it speaks itself. */
const inItsPlace = (own: AuthorityDecision, earlier: readonly AuthorityDecision[]): AuthorityDecision =>
  earlier.find((decision) => !isUnspoken(decision)) ?? own;
