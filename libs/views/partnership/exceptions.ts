import type { FullBody } from '#governance';
import { line, optional, ref } from '#governance/language/kinds.js';
import { exceptionRows } from '../compliance/rows.js';
import { declareView } from '../language/declaration.js';

const exceptionParams = { rule: optional(line(60, 'LATE_ENTRY')), authority: optional(ref('authority')) };

/** The bare list; `compliance` is the same register with meanings and counts. */
export const exceptionsRegister = declareView({
  name: 'exceptions',
  route: 'exceptions',
  params: exceptionParams,
  audience: 'PUBLIC',
  about:
    'The register of compliance exceptions: rules of procedure that were not kept, the facts that stand, newest first.',
  read: async (ask, filter: FullBody<typeof exceptionParams>) => ({ exceptions: await exceptionRows(ask, filter) }),
});
