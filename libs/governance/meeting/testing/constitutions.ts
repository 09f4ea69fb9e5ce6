import { arrangementDecider } from '../../arrangement/arrangement.decider.js';
import type { BodyRules } from '../../arrangement/bodies.words.js';
import { ConstitutionAdopted, ConstitutionAmended } from '../../arrangement/constitution.events.js';
import { hashOf, proposedText, text } from '../../arrangement/testing/vale.js';
import type { Decider } from '../../language/decider.js';
import type { History } from '../../testing/given.js';
import { at } from '../../testing/given.js';

/** The stream of an arrangement in which each constitution gives the board these rules from its day or moment on. */
export const constituted = (
  ...versions: readonly (readonly [from: string, rules: Partial<BodyRules>, more?: object])[]
) => {
  const history: History = versions.flatMap(([from, rules, more = {}], i) => {
    const day = from.slice(0, 10);
    const version = i + 1;
    const bodies = [{ body: 'board', name: 'The joint board', ...rules }];
    const constitution = text(version, { parties: ['acc', 'bdc', 'wic', 'pcc', 'cc'], from: day, bodies, ...more });
    const named = { contentHash: hashOf(constitution), effectiveFrom: day };
    const adopted =
      i === 0
        ? ConstitutionAdopted({ version, ...named })
        : ConstitutionAmended({ fromVersion: i, toVersion: version, ...named });
    return [proposedText(constitution), adopted].map((event) => [event, at(from, 'acc')] as const);
  });
  return { 'arrangement/test': { decider: arrangementDecider as unknown as Decider<never>, history } };
};
