import type { OnModuleInit, Type } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { InstanceWrapper } from '@nestjs/core/injector/instance-wrapper.js';
import type { IQueryHandler } from '@nestjs/cqrs';
import { QueryBus, QueryHandler } from '@nestjs/cqrs';
import type { When } from '#governance';
import type { Reader, ViewHost } from '#views';
import { viewDeclarations } from '#views';

export type ViewAnswer = Awaited<ReturnType<ViewHost['read']>>;

/** A question to a view on the bus: one class for each view, all of this form. */
export class ViewMessage {
  constructor(
    readonly to: ViewHost,
    readonly view: string,
    readonly params: Readonly<Record<string, unknown>>,
    readonly when: When,
    readonly reader: Reader,
  ) {}
}

/** The one handler of all of them. */
const handler = {
  execute: ({ to, view, params, when, reader }: ViewMessage): Promise<ViewAnswer> =>
    to.read(view, params, when, reader),
};

/** The query bus of @nestjs/cqrs, with every declared view bound to the one handler. */
@Injectable()
export class ViewDispatch implements OnModuleInit {
  private readonly messages = new Map<string, typeof ViewMessage>();

  constructor(private readonly bus: QueryBus) {}

  onModuleInit(): void {
    for (const { name } of viewDeclarations) {
      const message = { [name]: class extends ViewMessage {} }[name] as typeof ViewMessage;
      // The bus finds the message of a handler by its class, so each message has an empty class to be found by.
      const label = class extends Object {} as unknown as Type<IQueryHandler>;
      QueryHandler(message)(label);
      this.bus.register([
        new InstanceWrapper<IQueryHandler>({ name, metatype: label, instance: handler, isResolved: true }),
      ]);
      this.messages.set(name, message);
    }
  }

  /** Asks a view. */
  ask(
    to: ViewHost,
    view: string,
    params: Readonly<Record<string, unknown>>,
    when: When,
    reader: Reader,
  ): Promise<ViewAnswer> {
    const Message = this.messages.get(view);
    if (!Message) throw new Error(`${view} is not declared`);
    return this.bus.execute<ViewMessage, ViewAnswer>(new Message(to, view, params, when, reader));
  }
}
