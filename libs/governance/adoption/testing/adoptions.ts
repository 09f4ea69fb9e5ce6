import type { Decider } from '../../language/decider.js';
import type { History, Told } from '../../testing/given.js';
import { at, boardOf, given } from '../../testing/given.js';
import { processDecider } from '../../process/process.decider.js';
import { decision, inForce, proposed, published } from '../../process/testing/histories.js';
import { adoptionDecider } from '../adoption.decider.js';
import {
  AdoptionOverdue,
  AdoptionPlanned,
  DerogationGranted,
  ProcessAdopted,
  VariationAgreed,
} from '../adoption.events.js';
import type { AdoptionState } from '../adoption.state.js';
import { operationInputs } from '../operation-inputs.js';

export const board = boardOf('acc', 'bdc', 'wic', 'pcc', 'cc');
export const process: History = [
  proposed('2024-07-01', ['acc', 'bdc', 'wic', 'pcc', 'cc']),
  published(1, '2024-07-02'),
  published(2, '2024-08-29'),
  inForce(2, '2024-11-29'),
  published(3, '2024-12-01'),
];
export const asDecider = <S>(decider: Decider<S>): Decider<never> => decider as unknown as Decider<never>;
export const told = (...history: History) =>
  given(adoptionDecider, history, {
    board,
    others: { 'process/CP-001': { decider: asDecider(processDecider), history: process } },
  });
export const CP = { process: 'CP-001' };
export const BDC = { ...CP, authority: 'bdc' };
export const recorded = (t: Told, by: string): Told => ({
  ...t,
  recordedBy: { person: 'p', authority: by, capacity: 'CLERK', mandate: 'm' },
});

export const planned = (due: string, on = '2024-12-02', version = 2): History[number] => [
  AdoptionPlanned({ ...BDC, version, due }),
  at(on, 'bdc'),
];
export const adopted = (on: string, version = 2): History[number] => [
  ProcessAdopted({ ...BDC, version }),
  at(on, 'bdc'),
];
export const variation: History[number] = [
  VariationAgreed({
    ...CP,
    variation: 'V-1',
    authorities: ['pcc', 'cc'],
    kind: 'OPERATIONAL',
    clause: '4.2',
    title: 'Covert spend',
    decision,
  }),
  at('2025-02-03', 'acc'),
];
export const derogated = (until: string, on = '2024-12-02'): History[number] => [
  DerogationGranted({ ...BDC, derogation: 'D-1', until, decision }),
  at(on, 'acc'),
];
export const overdue = (due: string, on: string): History[number] => [
  AdoptionOverdue({ ...BDC, version: 2, due }),
  { on, by: { process: 'deadlines' } },
];
export const inputsOf = (state: AdoptionState, authority = 'bdc') => operationInputs(state, new Map(), authority);
