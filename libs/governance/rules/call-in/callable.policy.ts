import type { Day } from '#kernel';
import type { DecisionKind } from '../decision-kinds.js';
import type { Jurisdiction } from '../law.js';
import type { BodyKind } from '../regimes/regime.words.js';
import type { CallInConfig } from './call-in.words.js';
import type { GovernanceModel } from './governance-models.js';
import { hasExecutive } from './governance-models.js';

/** Why a decision cannot be called in; each is a message `refusal.<code>`. */
export const NOT_CALLABLE = [
  'RECOMMENDATION_NOT_CALLABLE',
  'NOTHING_DECIDED',
  'NO_CALL_IN_FOR_BODY',
  'NO_EXECUTIVE',
  'NOT_EXECUTIVE',
  'ALREADY_IMPLEMENTED',
  'NOT_KEY',
  'URGENT',
  'CALLED_IN_BEFORE',
] as const;
export type NotCallable = (typeof NOT_CALLABLE)[number];

export interface CallInQuestion {
  readonly kind: DecisionKind;
  /** Whether it is a function of the executive. */
  readonly executive: boolean;
  readonly key?: boolean | undefined;
  readonly implemented?: boolean | undefined;
  /** Urgency is stated in the record, as agreed by the office-holder whom the law names. */
  readonly urgent?: boolean | undefined;
  /** It was confirmed after a call-in. */
  readonly confirmedAfterCallIn?: boolean | undefined;
  /** The authority whose scrutiny asks: one decision of a joint committee is asked for each council that it affects. */
  readonly body: BodyKind;
  /** Its governance on the day; where nothing is recorded it is taken to have an executive, so that no window is skipped. */
  readonly model?: GovernanceModel | undefined;
  readonly jurisdiction: Jurisdiction;
  readonly day: Day;
  /** Its call-in rules; only their scope, urgency and second call-in matter here. */
  readonly config?: Pick<CallInConfig, 'scope' | 'urgencyExemption' | 'again'> | undefined;
}

export type Callability =
  | { readonly callable: true; readonly citation: string }
  | { readonly callable: false; readonly reason: NotCallable; readonly citation: string };

const COMBINED_AUTHORITY_FROM = '2017-05-08';
const NORTHERN_IRELAND_FROM = '2014-06-02';

/** Whether a decision can be called in, derived from what it is; never ticked. */
export function callable(question: CallInQuestion): Callability {
  const citation = lawOf(question);
  const reason = decidesNothing(question) ?? outsideCallIn(question) ?? tooLateOrExempt(question);
  return reason ? { callable: false, reason, citation } : { callable: true, citation };
}

function decidesNothing({ kind }: CallInQuestion): NotCallable | undefined {
  if (kind === 'RECOMMENDED') return 'RECOMMENDATION_NOT_CALLABLE';
  return kind === 'RESOLVED' || kind === 'RESCINDED' ? undefined : 'NOTHING_DECIDED';
}

/** Executive decisions of councils that have an executive; any decision of a Northern Irish council or a combined authority. */
function outsideCallIn({ body, jurisdiction, day, executive, model }: CallInQuestion): NotCallable | undefined {
  if (body === 'COMBINED_AUTHORITY') return day < COMBINED_AUTHORITY_FROM ? 'NO_CALL_IN_FOR_BODY' : undefined;
  if (body !== 'COUNCIL') return 'NO_CALL_IN_FOR_BODY';
  if (jurisdiction === 'NORTHERN_IRELAND') return day < NORTHERN_IRELAND_FROM ? 'NO_CALL_IN_FOR_BODY' : undefined;
  if (jurisdiction === 'SCOTLAND' || (model !== undefined && !hasExecutive(model))) return 'NO_EXECUTIVE';
  return executive ? undefined : 'NOT_EXECUTIVE';
}

function tooLateOrExempt({
  implemented,
  key,
  urgent,
  confirmedAfterCallIn,
  config,
}: CallInQuestion): NotCallable | undefined {
  if (implemented === true) return 'ALREADY_IMPLEMENTED';
  if (config?.scope === 'KEY_ONLY' && key !== true) return 'NOT_KEY';
  if (urgent === true && config?.urgencyExemption === true) return 'URGENT';
  return confirmedAfterCallIn === true && config?.again !== true ? 'CALLED_IN_BEFORE' : undefined;
}

function lawOf({ body, jurisdiction }: CallInQuestion): string {
  if (body === 'COMBINED_AUTHORITY') return 'SI 2017/68';
  if (jurisdiction === 'NORTHERN_IRELAND') return 'Local Government Act (Northern Ireland) 2014 s.41';
  return jurisdiction === 'WALES'
    ? 'Local Government Act 2000 s.21'
    : 'Local Government Act 2000 s.9F (before 2012 s.21)';
}
