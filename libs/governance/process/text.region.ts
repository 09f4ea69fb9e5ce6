import type { Region } from '../language/decider.js';
import { on } from '../language/decider.js';
import type { BodyOf } from '../language/event.js';
import type { Fact } from '../language/fact.js';
import { counted } from '../record/counted.js';
import type { ProcessState, TextState, Version } from './process.state.js';
import { grounded, noText } from './process.state.js';
import { isInProgress, statusOf } from './status.policy.js';
import { textDecisions } from './text.decisions.js';
import {
  AffectedClaimed,
  CommonProcessProposed,
  ConsultationClosed,
  ConsultationOpened,
  NonMaterialEditCertified,
  ProposalLapsed,
  ProposalVersionPublished,
  ProposalWithdrawn,
} from './text.events.js';

const adding = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> => new Map(map).set(key, value);

/** The texts of a process: its proposal, versions, certificates, consultations, and how versions ended without coming into force. */
export const textRegion: Region<TextState, ProcessState> = {
  initial: noText,
  folds: [
    on(CommonProcessProposed, (text, { id, body }) => ({
      ...text,
      process: body.process,
      proposed: {
        event: id,
        compellingEvent: body.compellingEvent !== undefined,
        ...(body.authority && { authority: body.authority }),
        ...(body.originAuthority && { originAuthority: body.originAuthority }),
      },
      affected: [...new Set([...body.affected, ...text.affected])],
    })),
    on(ProposalVersionPublished, (text, fact) => ({
      ...text,
      process: fact.body.process,
      versions: adding(text.versions, fact.body.version, versionOf(fact)),
    })),
    on(NonMaterialEditCertified, (text, { id, body }) => ({
      ...text,
      certificates: adding(text.certificates, body.version, {
        event: id,
        edits: body.edits,
        contentHash: body.contentHash,
      }),
    })),
    on(ConsultationOpened, (text, { body }) => ({
      ...text,
      consultations: adding(text.consultations, body.version, {
        open: true,
        ...(body.closes && { closes: body.closes }),
      }),
    })),
    on(ConsultationClosed, (text, { body }) => ({
      ...text,
      consultations: adding(text.consultations, body.version, { open: false }),
    })),
    on(AffectedClaimed, (text, fact) => ({
      ...text,
      affected: [...new Set([...text.affected, fact.body.authority])],
      claims: adding(text.claims, fact.body.authority, grounded(fact)),
    })),
    on(ProposalWithdrawn, (text, { id, body }) =>
      body.version === undefined
        ? { ...text, draftWithdrawn: true }
        : { ...text, ended: adding(text.ended, body.version, { how: 'WITHDRAWN', event: id }) },
    ),
    counted(ProposalLapsed, (text, { id, body }) => ({
      ...text,
      ended: adding(text.ended, body.version, { how: 'LAPSED', event: id }),
    })),
  ],
  decide: textDecisions,
  deadlines: (state) =>
    [...state.text.versions.values()]
      .filter((v) => isInProgress(statusOf(state, v.version)))
      .flatMap((v) => {
        const { closes, open } = state.text.consultations.get(v.version) ?? { open: false };
        return [
          ...(v.longStop ? [{ id: `long-stop:${v.version}:${v.longStop}`, due: v.longStop }] : []),
          ...(open && closes ? [{ id: `consultation-closes:${v.version}:${closes}`, due: closes }] : []),
        ];
      }),
  passed({ id }, { text: { process } }) {
    const [what, version] = id.split(':');
    if (what === 'long-stop') return [ProposalLapsed({ process, version: Number(version) })];
    return what === 'consultation-closes' ? [ConsultationClosed({ process, version: Number(version) })] : undefined;
  },
};

function versionOf(fact: Fact<BodyOf<typeof ProposalVersionPublished>>): Version {
  const { version, contentHash, incorporates, authority, originAuthority, takesEffect, longStop } = fact.body;
  return {
    ...grounded(fact),
    version,
    contentHash,
    incorporates,
    ...(authority && { authority }),
    ...(originAuthority && { originAuthority }),
    ...(takesEffect && { takesEffect }),
    ...(longStop && { longStop }),
  };
}
