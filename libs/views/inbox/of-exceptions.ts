import type { Board } from '#governance';
import { predecessorsOf } from '#governance';
import { exceptionRows } from '../compliance/rows.js';
import type { Ask } from '../language/declaration.js';
import type { InboxItem } from './item.js';

/** Exceptions that name the authority (or the one whose place it took), and of which it has said nothing. */
export async function ofExceptions(ask: Ask, authority: string, board: Board): Promise<readonly InboxItem[]> {
  const places = [authority, ...predecessorsOf(board, authority)];
  const rows = await exceptionRows(ask, { status: 'RAISED' });
  return rows
    .filter((row) => row.authority !== null && places.includes(row.authority))
    .map(({ event, rule }) => ({
      kind: 'EXCEPTION_TO_ANSWER',
      about: event,
      because: [event],
      why: rule,
      answer: { command: 'AcknowledgeException', fields: { target: event } },
    }));
}
