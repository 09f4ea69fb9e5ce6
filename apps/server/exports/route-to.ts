import { Get, Req, Res } from '@nestjs/common';
import type { Reply, Request } from '../http/exchange.js';

/**
 * Gives a controller a route, as a method of it would have it that bears Nest's decorators: they are functions, and are called
 * here for routes that follow from declarations.
 */
export function routeTo<T extends object>(
  controller: { readonly prototype: T },
  path: string,
  answer: (self: T, request: Request, reply: Reply) => Promise<void>,
): void {
  const { prototype } = controller;
  const method = function (this: T, request: Request, reply: Reply): Promise<void> {
    return answer(this, request, reply);
  };
  Object.defineProperty(prototype, path, { value: method, writable: true, configurable: true });
  const descriptor = Object.getOwnPropertyDescriptor(prototype, path);
  if (descriptor) Get(path)(prototype, path, descriptor);
  Req()(prototype, path, 0);
  Res()(prototype, path, 1);
}
