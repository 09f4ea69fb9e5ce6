import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { Catch } from '@nestjs/common';
import type { Reply, Request } from './exchange.js';
import { pathOf, sendProblem } from './answers.js';
import { problemOfError } from './problem-of-error.js';

/** Every error of every route leaves as problem details. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    sendProblem(
      request,
      http.getResponse<Reply>(),
      problemOfError(error, { method: request.method, path: pathOf(request) }),
    );
  }
}
