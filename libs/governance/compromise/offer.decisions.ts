import type { Context, Decision } from '../language/decider.js';
import { forbid, refuse, unknown } from '../language/refusal.js';
import { doneOrRecorded } from '../record/doing-or-recording.policy.js';
import { processDecider } from '../process/process.decider.js';
import {
  addresseeOf,
  addresseeOnly,
  answerable,
  exactlyThisOffer,
  notAcceptedBefore,
  offerorOnly,
} from './answer.policy.js';
import type { AcceptCompromise } from './commands/accept-compromise.command.js';
import type { CounterCompromise } from './commands/counter-compromise.command.js';
import type { DeclineCompromise } from './commands/decline-compromise.command.js';
import type { DischargeCondition } from './commands/discharge-condition.command.js';
import type { IncorporateCompromise } from './commands/incorporate-compromise.command.js';
import type { LinkCompromises } from './commands/link-compromises.command.js';
import type { OfferCompromise } from './commands/offer-compromise.command.js';
import type { WithdrawCompromise } from './commands/withdraw-compromise.command.js';
import {
  CompromiseAccepted,
  CompromiseAgreed,
  CompromiseConditionDischarged,
  CompromiseCountered,
  CompromiseDeclined,
  CompromiseIncorporated,
  CompromiseLinked,
  CompromiseOffered,
  CompromiseWithdrawn,
} from './compromise.events.js';
import { allAccepted, compromiseStatusOf } from './compromise.fold.js';
import type { CompromiseState } from './compromise.state.js';
import { counteredByAddressee, countersThisOne, linkable, partyToIt } from './link.policy.js';
import {
  aboutOneThing,
  addressesThoseConcerned,
  answersObjections,
  mayOffer,
  offerHashOf,
  wellAddressed,
} from './offer.policy.js';

type Here = Context<CompromiseState>;

/** What becomes of the commands about one compromise. */
export const offerDecisions = {
  OfferCompromise(command: OfferCompromise, _state: CompromiseState, context: Here): Decision {
    const { compromise, answers = [], withoutPrejudice = false, ...rest } = command;
    if (context.all.offer) return refuse('COMPROMISE_EXISTS', { compromise });
    const missing = aboutOneThing(command);
    if (missing) return missing;
    return doneOrRecorded(
      context,
      mayOffer(context) ??
        wellAddressed(command, context) ??
        answersObjections(command, context) ??
        addressesThoseConcerned(command, context),
      CompromiseOffered({
        ...rest,
        compromise,
        answers,
        withoutPrejudice,
        authority: context.authority,
        offerHash: offerHashOf(command),
      }),
      ...(command.reciprocalOf
        ? [
            CompromiseLinked({
              compromise,
              withoutPrejudice,
              process: command.process,
              authority: context.authority,
              reciprocal: command.reciprocalOf,
            }),
          ]
        : []),
    );
  },

  AcceptCompromise(
    { compromise, offerHash, condition }: AcceptCompromise,
    state: CompromiseState,
    context: Here,
  ): Decision {
    const { offer } = state;
    if (!offer) return unknown('COMPROMISE_NOT_FOUND', { compromise });
    const of = { compromise, withoutPrejudice: offer.withoutPrejudice, process: offer.process };
    const { authority } = context;
    if (authority === undefined) return forbid('AUTHORITY_NEEDED');
    const addressee = addresseeOf(offer, context) ?? authority;
    // Whether an entry typed by somebody else counts is not known before it is stored: the status says it, this event does not.
    const last = !context.recording && offer.addressees.includes(addressee) && allAccepted(context.all, addressee);
    return doneOrRecorded(
      context,
      addresseeOnly(compromise, offer, context) ??
        notAcceptedBefore(compromise, addressee, context) ??
        answerable(state, context) ??
        exactlyThisOffer(compromise, offer, offerHash),
      CompromiseAccepted({ ...of, offerHash, authority, addressee, condition }),
      ...(last ? [CompromiseAgreed({ ...of, offerHash })] : []),
    );
  },

  CounterCompromise(
    { compromise, offer: counter }: CounterCompromise,
    state: CompromiseState,
    context: Here,
  ): Decision {
    const { offer } = state;
    if (!offer) return unknown('COMPROMISE_NOT_FOUND', { compromise });
    return (
      counteredByAddressee(compromise, offer, counter, context) ??
      doneOrRecorded(
        context,
        answerable(state, context) ?? countersThisOne(compromise, counter, context),
        CompromiseCountered({
          compromise,
          withoutPrejudice: offer.withoutPrejudice,
          process: offer.process,
          authority: context.authority,
          offer: counter,
        }),
      )
    );
  },

  DeclineCompromise({ compromise, reasons }: DeclineCompromise, state: CompromiseState, context: Here): Decision {
    const { offer } = state;
    if (!offer) return unknown('COMPROMISE_NOT_FOUND', { compromise });
    const { authority } = context;
    if (authority === undefined) return forbid('AUTHORITY_NEEDED');
    const addressee = addresseeOf(offer, context) ?? authority;
    return doneOrRecorded(
      context,
      addresseeOnly(compromise, offer, context) ?? answerable(state, context),
      CompromiseDeclined({
        compromise,
        withoutPrejudice: offer.withoutPrejudice,
        process: offer.process,
        authority,
        addressee,
        reasons,
      }),
    );
  },

  WithdrawCompromise({ compromise, reasons }: WithdrawCompromise, state: CompromiseState, context: Here): Decision {
    const { offer } = state;
    if (!offer) return unknown('COMPROMISE_NOT_FOUND', { compromise });
    return (
      offerorOnly(compromise, offer, context) ??
      doneOrRecorded(
        context,
        answerable(state, context),
        CompromiseWithdrawn({
          compromise,
          withoutPrejudice: offer.withoutPrejudice,
          process: offer.process,
          authority: context.authority,
          reasons,
        }),
      )
    );
  },

  LinkCompromises({ compromise, reciprocal }: LinkCompromises, state: CompromiseState, context: Here): Decision {
    const { offer } = state;
    if (!offer) return unknown('COMPROMISE_NOT_FOUND', { compromise });
    const open = 'process' in context.by ? undefined : answerable(state, context);
    return (
      partyToIt(compromise, offer, context) ??
      doneOrRecorded(
        context,
        open ?? linkable(compromise, reciprocal, context),
        CompromiseLinked({
          compromise,
          withoutPrejudice: offer.withoutPrejudice,
          process: offer.process,
          authority: context.authority,
          reciprocal,
        }),
      )
    );
  },

  DischargeCondition({ compromise, how }: DischargeCondition, state: CompromiseState, context: Here): Decision {
    const { offer } = state;
    if (!offer) return unknown('COMPROMISE_NOT_FOUND', { compromise });
    const { authority } = context;
    if (authority === undefined) return forbid('AUTHORITY_NEEDED');
    const addressee = addresseeOf(offer, context) ?? authority;
    const acceptance = context.all.acceptances.get(addressee);
    const open = acceptance?.condition !== undefined && acceptance.discharged === undefined;
    return doneOrRecorded(
      context,
      addresseeOnly(compromise, offer, context) ??
        (open ? undefined : refuse('NO_CONDITION_OPEN', { compromise, authority: addressee })),
      CompromiseConditionDischarged({
        compromise,
        withoutPrejudice: offer.withoutPrejudice,
        process: offer.process,
        authority,
        addressee,
        how,
      }),
    );
  },

  IncorporateCompromise(
    { compromise, process, version }: IncorporateCompromise,
    state: CompromiseState,
    context: Here,
  ): Decision {
    const { offer } = state;
    if (!offer) return unknown('COMPROMISE_NOT_FOUND', { compromise });
    if (context.all.incorporated)
      return refuse('ALREADY_INCORPORATED', { compromise, version: context.all.incorporated.version });
    const containing = context.look(processDecider, `process/${process}`).text.versions.get(version);
    const status = compromiseStatusOf(state);
    return doneOrRecorded(
      context,
      (status === 'ACCEPTED' ? undefined : refuse('COMPROMISE_NOT_ACCEPTED', { compromise, status })) ??
        (containing?.incorporates.includes(compromise)
          ? undefined
          : refuse('NOT_IN_THAT_VERSION', { compromise, process, version })),
      CompromiseIncorporated({ compromise, withoutPrejudice: offer.withoutPrejudice, process, version }),
    );
  },
} satisfies Record<string, (command: never, state: CompromiseState, context: Here) => Decision>;
