import type { OnModuleInit, Type } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { InstanceWrapper } from '@nestjs/core/injector/instance-wrapper.js';
import type { ICommandHandler } from '@nestjs/cqrs';
import { CommandBus, CommandHandler } from '@nestjs/cqrs';
import { commands } from '#governance/commands.js';
import type { Outcome, Submission } from '#pipeline';

/** What takes a command in: the host of a log, or the founding of a new one. */
export interface TakesCommands {
  execute(submission: Submission): Promise<Outcome>;
}

/** A command on the bus: one class for each that is declared, all of this form. */
export class CommandMessage {
  constructor(
    readonly to: TakesCommands,
    readonly submission: Submission,
  ) {}
}

/** The one handler of all of them. */
const handler = { execute: async ({ to, submission }: CommandMessage): Promise<Outcome> => to.execute(submission) };

/** The command bus of @nestjs/cqrs, with every declared command bound to the one handler. */
@Injectable()
export class CommandDispatch implements OnModuleInit {
  private readonly messages = new Map<string, typeof CommandMessage>();

  constructor(private readonly bus: CommandBus) {}

  onModuleInit(): void {
    for (const { name } of commands) {
      const message = { [name]: class extends CommandMessage {} }[name] as typeof CommandMessage;
      // The bus finds the message of a handler by its class, so each message has an empty class to be found by.
      const label = class extends Object {} as unknown as Type<ICommandHandler>;
      CommandHandler(message)(label);
      this.bus.register([
        new InstanceWrapper<ICommandHandler>({ name, metatype: label, instance: handler, isResolved: true }),
      ]);
      this.messages.set(name, message);
    }
  }

  /** Sends a well-formed command on its way. */
  send(to: TakesCommands, submission: Submission): Promise<Outcome> {
    const Message = this.messages.get(submission.command);
    if (!Message) throw new Error(`${submission.command} is not declared`);
    return this.bus.execute<CommandMessage, Outcome>(new Message(to, submission));
  }
}
