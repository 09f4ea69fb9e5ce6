import type { CommandDeclaration } from '../../language/command.js';
import { command } from '../../language/command.js';
import type { EventDeclaration } from '../../language/event.js';
import { ListOf, Ref } from '../../language/fields.js';
import { ref } from '../../language/kinds.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { meetingDecider } from '../meeting.decider.js';

/** What is said of an election, to the chair as to the vice-chair. */
export abstract class Election {
  meeting!: string;
  person!: string;
  vote?: string;
  previous?: string[];
}

/** Gives a command the fields of an election: a field belongs to the class that declares it, and is not inherited. */
export const electionTo =
  (office: string) =>
  (type: new () => Election): void => {
    const fields = type.prototype as object;
    Ref('meeting')(fields, 'meeting');
    Ref('person')(fields, 'person');
    Ref('vote', { optional: true, about: 'The vote by which it was done, where there was one.' })(fields, 'vote');
    ListOf(ref('meeting'), {
      optional: true,
      most: 10,
      about: `Meetings, within the reach of the rota, at which the ${office} was elected before.`,
    })(fields, 'previous');
  };

/** Declares the command by which an election is recorded: who was elected at earlier meetings is read for the rota. */
export const election = (
  type: new () => Election,
  office: string,
  elected: EventDeclaration,
): CommandDeclaration<Election> =>
  command(type, {
    about: `Records who was elected ${office}.`,
    stream: ({ meeting }) => `meeting/${meeting}`,
    decider: meetingDecider,
    may: 'ENTER_DECISION',
    emits: [elected, ComplianceExceptionRaised],
    reads: ({ previous = [] }, { slug }) => [`arrangement/${slug}`, ...previous.map((meeting) => `meeting/${meeting}`)],
  });
