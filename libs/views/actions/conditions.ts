import type { FullBody } from '#governance';
import { isLiveCondition, standings } from '#governance';
import { oneOf, optional, ref } from '#governance/language/kinds.js';
import type { Day } from '#kernel';
import { compareDays } from '#kernel';
import type { Known } from '../forward/known.js';
import { inPlaceOf, knownAt } from '../forward/known.js';
import { titlesOf } from '../forward/titles.js';
import { declareView } from '../language/declaration.js';
import { namesAt } from '../reading/names.js';
import { conditionView } from '../views.js';

const conditionsParams = {
  show: optional(oneOf(['OPEN', 'ALL'])),
  authority: optional(ref('authority')),
};

/** A condition, whatever it belongs to. `of`: what has to follow a decision, what a decision waits for, what an approval waits for. */
interface ConditionRow {
  readonly of: 'AFTER_DECISION' | 'DECISION' | 'APPROVAL';
  readonly condition: string;
  readonly kind: string | null;
  readonly status: string;
  readonly open: boolean;
  readonly authority: string | null;
  readonly protects: readonly string[];
  readonly due: Day | null;
  readonly overdue: boolean;
  /** The decision or matter that it belongs to, by its id. */
  readonly decision: string | null;
  readonly matter: string | null;
  readonly because: readonly string[];
}

export const conditionsView = declareView({
  name: 'conditions',
  route: 'conditions',
  params: conditionsParams,
  audience: 'PUBLIC',
  about:
    'Every condition with how it stands: those that a decision or an approval waits for, and those that have to follow a decision, by the day on which each is due.',
  async read(ask, { show = 'OPEN', authority }: FullBody<typeof conditionsParams>) {
    const known = knownAt(ask);
    const rows = [...afterDecisions(known), ...ofDecisions(known), ...ofApprovals(known)]
      .filter(
        (row) =>
          (show === 'ALL' || row.open) &&
          (authority === undefined ||
            row.protects.includes(authority) ||
            (row.authority !== null && inPlaceOf(known.board, row.authority).includes(authority))),
      )
      .sort((a, b) => compareDays(a.due ?? LAST, b.due ?? LAST) || a.condition.localeCompare(b.condition, 'en'));
    const [titleOf, nameOf] = await Promise.all([
      titlesOf(
        ask,
        rows.flatMap(({ of, condition, decision, matter }) => [
          ...(of === 'AFTER_DECISION' ? [['condition', condition] as const] : []),
          ...(decision === null ? [] : [['decision', decision] as const]),
          ...(matter === null ? [] : [['matter', matter] as const]),
        ]),
      ),
      namesAt(ask),
    ]);
    return {
      conditions: rows.map((row) => ({
        ...row,
        title: row.of === 'AFTER_DECISION' ? titleOf('condition', row.condition) : null,
        authorityName: row.authority === null ? null : (nameOf('authority', row.authority) ?? row.authority),
        decisionTitle: row.decision === null ? null : titleOf('decision', row.decision),
        matterTitle: row.matter === null ? null : titleOf('matter', row.matter),
      })),
    };
  },
});

const LAST = '9999-12-31';
const isPast = (due: Day | undefined, day: Day): boolean => due !== undefined && due < day;

const afterDecisions = ({ ask }: Known): readonly ConditionRow[] =>
  ask.source.keys(conditionView as never).flatMap((condition): readonly ConditionRow[] => {
    const state = ask.source.state(conditionView, condition, ask.when);
    if (state.imposedOn === undefined) return [];
    const facts = ask.source.facts(conditionView as never, condition, ask.when);
    const decision = facts[0]?.body['decision'] as { readonly kind?: string; readonly ref?: string } | undefined;
    return [
      {
        of: 'AFTER_DECISION',
        condition,
        kind: null,
        status: state.status,
        open: isLiveCondition(state),
        authority: state.authority,
        protects: state.protects,
        due: state.due ?? null,
        overdue: state.status === 'UNMET' && isPast(state.due, ask.day),
        decision: decision?.kind === 'DECISION' ? (decision.ref ?? null) : null,
        matter: null,
        because: facts.map(({ id }) => id),
      },
    ];
  });

const ofDecisions = ({ decisions, ask }: Known): readonly ConditionRow[] =>
  decisions.flatMap(({ decision, state: { outcome, effect } }) =>
    [...effect.conditions.values()].map(({ condition, kind, state, due }): ConditionRow => ({
      of: 'DECISION',
      condition,
      kind,
      status: state,
      open: state === 'UNMET',
      authority: outcome.authority ?? null,
      protects: [],
      due: due ?? null,
      overdue: state === 'UNMET' && isPast(due, ask.day),
      decision,
      matter: outcome.matter ?? null,
      because: outcome.event === undefined ? [] : [outcome.event],
    })),
  );

const ofApprovals = ({ approvals, board, ask }: Known): readonly ConditionRow[] =>
  [...approvals].flatMap(([matter, state]) =>
    standings(state, board).flatMap(({ said, conditions }) =>
      conditions.map(({ condition, kind, state: status }): ConditionRow => {
        const due = said?.conditions.find((one) => one.condition === condition)?.due;
        const open = (status === 'UNMET' || status === 'CLAIMED') && !state.approved && !state.lapsed;
        return {
          of: 'APPROVAL',
          condition,
          kind,
          status,
          open,
          authority: said?.authority ?? null,
          protects: [],
          due: due ?? null,
          overdue: open && isPast(due, ask.day),
          decision: said?.decision ?? null,
          matter,
          because: said ? [said.event] : [],
        };
      }),
    ),
  );
