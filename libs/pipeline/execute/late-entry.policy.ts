import type { Board, NewEvent } from '#governance';
import { calendarOf, ComplianceExceptionRaised } from '#governance';
import { daysBetween, londonDay } from '#kernel';

/**
 * An entry made long after the fact is let in and marked (capabilities, LATE_ENTRY; ISO 15489-1: contemporaneous records).
 * Back-captured history is never late.
 */
export function lateEntry(
  at: number,
  now: number,
  historical: boolean,
  board: Board,
  authority: string | undefined,
): readonly NewEvent[] {
  if (historical) return [];
  const [happened, recorded] = [londonDay(at), londonDay(now)];
  const allowed = board.rules.terms.lateEntryWorkingDays;
  if (daysBetween(happened, recorded) <= allowed) return [];
  const nation = board.signatories.find((s) => s.authority === authority)?.nation ?? 'ENGLAND_WALES';
  if (recorded <= calendarOf(nation).addWorkingDays(happened, allowed)) return [];
  return [
    ComplianceExceptionRaised({
      rule: 'LATE_ENTRY',
      severity: 'LOW',
      authority,
      detail: `Happened on ${happened}, recorded on ${recorded}.`,
    }),
  ];
}
