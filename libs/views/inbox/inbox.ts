import type { FullBody } from '#governance';
import { boardOf } from '#governance';
import { optional, ref } from '#governance/language/kinds.js';
import { declareView } from '../language/declaration.js';
import { arrangementAt } from '../reading/board.js';
import type { InboxItem } from './item.js';
import { ofDues } from './of-dues.js';
import { ofExceptions } from './of-exceptions.js';
import { ofCompromises, ofEntries, ofTheArrangement, ofWorkarounds } from './of-others.js';
import { ofProcesses } from './of-processes.js';

const inboxParams = { authority: optional(ref('authority')) };

/** What needs an authority now, by the day it is due; what has no day comes last. */
export const inboxView = declareView({
  name: 'inbox',
  route: 'inbox',
  params: inboxParams,
  audience: 'PARTIES',
  about:
    'What needs an authority now (its own, unless `authority` names one): positions due, texts changed since it agreed, offers and workarounds to answer, approvals asked of it, windows closing, actions, minutes and entries to confirm, each with the command that answers it.',
  async read(ask, { authority = ask.reader.authority }: FullBody<typeof inboxParams>) {
    const arrangement = arrangementAt(ask);
    const board = boardOf(arrangement, ask.when.asOf, ask.slug);
    const signatory = board.signatories.find((s) => s.authority === authority);
    if (!signatory) return undefined;
    const its = signatory.authority;
    const items = [
      ...(await ofProcesses(ask, its, arrangement, board)),
      ...ofCompromises(ask, its, board),
      ...ofWorkarounds(ask, its, board),
      ...ofTheArrangement(ask, its, arrangement, board),
      ...ofEntries(ask, its),
      ...ofDues(ask, its),
      ...(await ofExceptions(ask, its, board)),
    ];
    return { authority: its, name: signatory.name, items: items.sort(byDue) };
  },
});

const LAST = '9999-12-31';
const byDue = (a: InboxItem, b: InboxItem): number =>
  (a.due ?? LAST) < (b.due ?? LAST) ? -1 : (a.due ?? LAST) > (b.due ?? LAST) ? 1 : 0;
