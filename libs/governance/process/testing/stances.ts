import { at, given } from '../../testing/given.js';
import type { History, Told } from '../../testing/given.js';
import { processDecider } from '../process.decider.js';
import { ConsentRevoked, PositionDeclared, ProposalRejected } from '../process.events.js';
import { decisionOf } from '../decision-value.policy.js';
import { hashOfText, proposed, published } from '../testing/histories.js';

export const one: History = [proposed(), published(1, '2024-07-02')];
export const two: History = [...one, published(2, '2024-08-01')];
export const clerk = (authority: string): NonNullable<Told['recordedBy']> => ({
  person: 'p_clerk',
  authority,
  capacity: 'CLERK',
  mandate: 'm',
});
export const typed = (told: Told, by: string): Told => ({ ...told, recordedBy: clerk(by) });
export const accept = (version: number, extra: object = {}) => ({
  process: 'CP-001',
  version,
  contentHash: hashOfText(`v${version}`),
  ...extra,
});
export const position = (
  authority: string,
  held: 'SUPPORT' | 'OPPOSE' | 'RESERVE' | 'SUPPORT_IF',
  version: number,
  on: string,
) => [PositionDeclared({ process: 'CP-001', version, authority, position: held }), at(on, authority)] as const;
export const rejected = (authority: string, on: string) =>
  [
    ProposalRejected({ process: 'CP-001', version: 1, authority, contentHash: hashOfText('v1'), reasons: 'No' }),
    at(on, authority),
  ] as const;
export const revoked = (authority: string, version: number, on: string) =>
  [ConsentRevoked({ process: 'CP-001', version, authority, reasons: 'No' }), at(on, authority)] as const;
export const valueOf = (history: History, authority = 'bdc') =>
  decisionOf(given(processDecider, history).state, authority).value;
