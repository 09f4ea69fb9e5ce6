import { CompromiseLinked, CompromiseOffered, ProposalVersionPublished } from '#governance';
import type { Reaction } from './reaction.js';

/** What follows for one compromise from another, or from a version that contains it (lifecycles 9.4). */
export const compromises: readonly Reaction[] = [
  {
    process: 'incorporation',
    after: [ProposalVersionPublished.type],
    needless: ['COMPROMISE_NOT_ACCEPTED', 'COMPROMISE_NOT_FOUND', 'ALREADY_INCORPORATED'],
    follows: ({ body }) =>
      ((body['incorporates'] ?? []) as readonly string[]).map((compromise) => ({
        command: 'IncorporateCompromise',
        data: { compromise, process: body['process'], version: body['version'] },
      })),
  },
  {
    process: 'counter-offers',
    after: [CompromiseOffered.type],
    needless: ['COMPROMISE_NOT_OPEN', 'COMPROMISE_NOT_FOUND', 'OFFER_EXPIRED', 'NOT_AN_ADDRESSEE'],
    follows: ({ body }) =>
      body['counters'] === undefined
        ? []
        : [{ command: 'CounterCompromise', data: { compromise: body['counters'], offer: body['compromise'] } }],
  },
  {
    process: 'reciprocity',
    after: [CompromiseLinked.type],
    needless: ['ALREADY_LINKED', 'COMPROMISE_NOT_OPEN'],
    follows: ({ body }) => [
      { command: 'LinkCompromises', data: { compromise: body['reciprocal'], reciprocal: body['compromise'] } },
    ],
  },
];
