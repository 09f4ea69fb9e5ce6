import type { Rules } from '../rules/rules.js';

export type ArrangementStatus =
  | 'PROPOSED'
  | 'IN_FORMATION'
  | 'AGREED'
  | 'SHADOW'
  | 'ACTIVE'
  | 'UNDER_REVIEW'
  | 'TRANSITION'
  | 'SUSPENDED'
  | 'DISSOLVED'
  | 'ABANDONED';

/** An authority in the arrangement: it alone acts, accepts and is bound. */
export interface Signatory {
  readonly authority: string;
  /** Row of the matrix and group for quorum; one or more authorities. */
  readonly partner: string;
  /** Name on the record at the time asked about. */
  readonly name: string;
  readonly membership: 'PROSPECTIVE' | 'MEMBER' | 'NOTICE_GIVEN' | 'EXITING' | 'WITHDRAWN' | 'SUCCEEDED' | 'DECLINED';
  /** The authorities that took its place, where it was succeeded. */
  readonly succeededBy: readonly string[];
  /** Nation whose bank holidays it keeps. */
  readonly nation: 'ENGLAND_WALES' | 'SCOTLAND' | 'NORTHERN_IRELAND';
}

/** What every decision may know of the arrangement it is taken in, as at the date of the act. */
export interface Board {
  readonly slug: string;
  readonly status: ArrangementStatus;
  readonly signatories: readonly Signatory[];
  readonly rules: Rules;
}

/** Those who are bound and must be asked: members, and those under notice until they have left. */
export const members = (board: Board): readonly Signatory[] =>
  board.signatories.filter(
    (s) => s.membership === 'MEMBER' || s.membership === 'NOTICE_GIVEN' || s.membership === 'EXITING',
  );

/** Everyone who has signed or is about to: in formation nobody is a member yet. */
export const parties = (board: Board): readonly Signatory[] =>
  board.signatories.filter(
    (s) => s.membership !== 'WITHDRAWN' && s.membership !== 'SUCCEEDED' && s.membership !== 'DECLINED',
  );

export const isParty = (board: Board, authority: string): boolean =>
  parties(board).some((s) => s.authority === authority);
