import type { Happened } from './explorer.js';
import { AT, AUTHORITIES, BEGINS, SEEDS } from './alphabet.js';
import { EDITED, TEXT } from './texts.js';

/** What is so, told again from the bare events in their order by a second, naive hand. */
export interface Truth {
  /** Hash asked about, and those that a certificate says it only edits. */
  readonly text: string;
  readonly same: readonly string[];
  readonly lapsed: boolean;
  readonly approved: boolean;
  /** Names what the approvals wait for, as `awaited` should. */
  readonly waits: readonly string[];
  /** Whether the gate of each decision may be open. */
  readonly open: Readonly<Record<'joint' | 'a' | 'b' | 'c', boolean>>;
  readonly changed: boolean;
  /** The last consent that counts, by authority: of which text. */
  readonly consent: Readonly<Record<string, string | undefined>>;
}

interface Said {
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
}
interface Grant {
  readonly hash: string;
  readonly decision: string;
  readonly conditions: readonly { readonly condition: string; readonly kind: string }[];
}

export function truthOf(path: readonly Happened[], now: number): Truth {
  const told: Said[][] = SEEDS.map((seeds) => seeds.map(([event]) => event));
  for (const { events } of path) for (const { stream, event } of events) told[stream]?.push(event);
  const approvals = told[AT.approvals] ?? [];
  const text = textAsked(approvals);
  const same = text === EDITED ? [EDITED, TEXT] : [text];
  const lapsed = has(approvals, 'ApprovalsLapsed');
  const approved = has(approvals, 'MatterApproved');
  const stances = AUTHORITIES.map((x) => stanceOf(approvals, x, same));
  const calledIn = callInOf(told[AT.aCallIn] ?? []);
  const held = (at: number): boolean => last(told[at] ?? [], ['HoldPlaced', 'HoldLifted']) === 'HoldPlaced';
  return {
    text,
    same,
    lapsed,
    approved,
    waits: approved ? [] : waitsOf(approvals, stances, lapsed),
    open: {
      a: calledIn.freeFrom !== undefined && calledIn.freeFrom <= now,
      b: true,
      c: !held(AT.c),
      joint: approved && same.includes(TEXT) && !held(AT.joint),
    },
    changed: calledIn.changed,
    consent: Object.fromEntries(stances.map(({ authority, grant }) => [authority, grant?.hash])),
  };
}

const has = (told: readonly Said[], type: string): boolean => told.some((one) => one.type === type);
const last = (told: readonly Said[], types: readonly string[]): string | undefined =>
  told.findLast(({ type }) => types.includes(type))?.type;

const textAsked = (told: readonly Said[]): string =>
  String(
    told.findLast(({ type }) => type === 'ApprovalsSought' || type === 'ApprovedTextCertified')?.body['contentHash'],
  );

interface Stance {
  readonly authority: string;
  readonly word: string | undefined;
  readonly grant: Grant | undefined;
  readonly contractMet: boolean;
}
/** The last word of an authority on the text, and whether its contract has been shown since it last said no. */
function stanceOf(told: readonly Said[], authority: string, same: readonly string[]): Stance {
  let word: string | undefined;
  let grant: Grant | undefined;
  let contractMet = false;
  for (const { type, body } of told) {
    if (body['authority'] !== authority) continue;
    if (type === 'ApprovalConditionMet' && body['verified'] === true) contractMet = true;
    if (!/^Approval(Granted|Refused|Withdrawn)$/.test(type) || !same.includes(String(body['contentHash']))) continue;
    word = type;
    grant =
      type === 'ApprovalGranted'
        ? {
            hash: String(body['contentHash']),
            decision: String(body['decision']),
            conditions: body['conditions'] as Grant['conditions'],
          }
        : undefined;
    if (!grant) contractMet = false;
  }
  return { authority, word, grant, contractMet };
}

function waitsOf(told: readonly Said[], stances: readonly Stance[], lapsed: boolean): readonly string[] {
  if (lapsed) return stances.map(({ authority }) => `LAPSED ${authority}`);
  const silent = stances.filter(({ grant }) => !grant).map(({ authority }) => authority);
  const waits = stances.flatMap(({ authority, word, grant, contractMet }) => {
    if (!grant)
      return [`${word === undefined ? 'APPROVAL' : word.slice('Approval'.length).toUpperCase()} ${authority}`];
    const inEffect = told.some(
      ({ type, body }) => type === 'ApprovalTookEffect' && body['decision'] === grant.decision,
    );
    return [
      ...(inEffect ? [] : [`IN_EFFECT ${authority} ${grant.decision}`]),
      ...grant.conditions.flatMap(({ kind, condition }) => {
        if (kind === 'ALL_OTHERS_SAME_VERSION') return silent.map((other) => `OTHERS ${authority} ${other}`);
        return contractMet ? [] : [`CONDITION ${authority} ${condition}`];
      }),
    ];
  });
  return waits.length > 0 ? waits : ['COMPLETION'];
}

/** Since which moment nothing of a's call-in stops its decision; undefined while something does. */
function callInOf(told: readonly Said[]): { readonly freeFrom?: number; readonly changed: boolean } {
  const over = told.findLast(({ type }) =>
    /^(CallIn|Decision)(WindowOpened|CalledIn|Withdrawn|Considered|Reconfirmed|Changed|WindowClosed|Lapsed)$/.test(
      type,
    ),
  );
  const window = told.findLast(({ type }) => type === 'CallInWindowOpened' || type === 'CallInWithdrawn');
  switch (over?.type) {
    case 'CallInWindowClosed':
      return { freeFrom: Date.parse(String(window?.body['effectiveAt'])), changed: false };
    case 'CallInConsidered':
      return over.body['outcome'] === 'DECISION_STANDS'
        ? { freeFrom: Date.parse(BEGINS), changed: false }
        : { changed: false };
    case 'DecisionReconfirmed':
    case 'CallInLapsed':
      return { freeFrom: Date.parse(BEGINS), changed: false };
    default:
      return { changed: over?.type === 'DecisionChanged' };
  }
}
