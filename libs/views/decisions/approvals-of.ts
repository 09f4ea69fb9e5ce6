import type { ApprovalsState, ApprovalStanding, Awaited, Board } from '#governance';
import { awaited, standings } from '#governance';
import type { Ask } from '../language/declaration.js';
import { authorityIn } from '../meetings/opened.js';
import type { Sentence } from '../reading/sentences.js';
import type { Language, NameOf } from '../reading/written.js';
import { listed } from '../reading/written.js';
import { approvalsView } from '../views.js';
import { awaitedWord } from './gate-words.js';
import { toldOf } from './record/told.js';
import { languageOf, moment, say } from './words.js';

export type ApprovalsStatus = 'NOT_SOUGHT' | 'AWAITED' | 'REFUSED' | 'APPROVED' | 'LAPSED';

/** How far the approvals of a matter are, in a word. */
export function approvalsStatus(
  { sought, approved, lapsed }: ApprovalsState,
  rows: readonly ApprovalStanding[],
): ApprovalsStatus {
  if (approved) return 'APPROVED';
  if (lapsed) return 'LAPSED';
  if (!sought) return 'NOT_SOUGHT';
  return rows.some(({ status }) => status === 'REFUSED') ? 'REFUSED' : 'AWAITED';
}

/** The approvals of one matter: authority by authority on one text, what each waits for, and whether all have approved. */
export async function approvalsAnswer(ask: Ask, matter: string, board: Board, nameOf: NameOf) {
  const state = ask.source.state(approvalsView, matter, ask.when);
  const facts = ask.source.facts(approvalsView as never, matter, ask.when);
  const told = await toldOf(ask, facts);
  const language = languageOf(ask.reader);
  const rows = standings(state, board);
  const position = (event: string | undefined): number => facts.find(({ id }) => id === event)?.position ?? -1;
  return {
    id: matter,
    ...headOf(state, rows, board, nameOf, language),
    authorities: rows.map((row) => ({
      ...rowOf(row, nameOf, language),
      reasons: told(position(row.said?.event))['reasons'] ?? null,
    })),
    because: facts.map(({ id }) => id),
  };
}

/** The text that is asked about, since when, until when, and how far it is. */
export function headOf(
  state: ApprovalsState,
  rows: readonly ApprovalStanding[],
  board: Board,
  nameOf: NameOf,
  language: Language,
) {
  const { sought, approved, lapsed } = state;
  const status = approvalsStatus(state, rows);
  return {
    status,
    contentHash: sought?.contentHash ?? null,
    soughtOn: sought?.occurredAt ?? null,
    longStop: sought?.longStop ?? null,
    approvedByAll: approved !== undefined,
    approvedOn: approved?.on ?? null,
    lapsedOn: lapsed?.occurredAt ?? null,
    certificates: [...state.certificates].map(([contentHash, { edits, event }]) => ({ contentHash, edits, event })),
    waitsFor: waitsFor(awaited(state, board)),
    sentence: headSentence(status, state, rows, nameOf, language),
  };
}

const waitsFor = (all: readonly Awaited[]) =>
  all.map(({ code, authority, ref }) => ({
    code,
    authority: authority ?? null,
    ref: ref === '' ? null : (ref ?? null),
  }));

function headSentence(
  status: ApprovalsStatus,
  { approved }: ApprovalsState,
  rows: readonly ApprovalStanding[],
  nameOf: NameOf,
  language: Language,
): Sentence {
  const open = rows.filter((row) => (status === 'REFUSED' ? row.status === 'REFUSED' : row.status !== 'SATISFIED'));
  const key = status === 'AWAITED' ? (open.length > 0 ? 'WAITING' : 'COMPLETION') : status;
  const authorities = open.map(({ authority }) => nameOf('authority', authority) ?? authority);
  return say(`approvals.${key}`, language, (lang) => ({
    on: approved ? moment(approved.on, lang) : '',
    authorities: listed([...new Set(authorities)], lang),
  }));
}

/** One authority's row. `place`: the authority of which approval was sought, where it has taken another's place. */
export function rowOf(row: ApprovalStanding, nameOf: NameOf, language: Language) {
  const { authority, place, status, said, inEffect, carried, conditions } = row;
  return {
    ...authorityIn({ nameOf }, authority),
    place,
    status,
    since: (status === 'SATISFIED' ? row.rests.at(-1) : said)?.occurredAt ?? null,
    contentHash: said?.contentHash ?? null,
    /** Given to an earlier text, and carried over by a certificate. */
    carried,
    decision: said?.decision ?? null,
    inEffect,
    withAmendments: said?.withAmendments ?? false,
    counterOffer: said?.counterOffer ?? null,
    conditions: conditions.map(({ condition, kind, state }) => {
      const own = said?.conditions.find((one) => one.condition === condition);
      return { id: condition, kind, title: own?.title ?? null, due: own?.due ?? null, state };
    }),
    waitsFor: waitsFor(row.waitsFor),
    event: said?.event ?? null,
    sentence: rowSentence(row, nameOf, language),
  };
}

function rowSentence(
  { authority, status, said, waitsFor: open }: ApprovalStanding,
  nameOf: NameOf,
  language: Language,
): Sentence {
  const name = (id: string): string => nameOf('authority', id) ?? id;
  const variant = said?.withAmendments === true ? 'WITH_AMENDMENTS' : (open[0]?.code ?? '');
  return say([`approval.${status}.${variant}`, `approval.${status}`], language, (lang) => ({
    authority: name(authority),
    because: listed(
      open.map(({ code, ref }) => awaitedWord(ref === undefined ? code : `${code} ${ref}`, name, lang)),
      lang,
    ),
  }));
}
