import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { FormPipe } from './form.pipe.js';

/** The posted form of a page: `create(@FormBody(CreateAccountForm) form: Form<CreateAccountForm>)`. */
export function FormBody(dto: new () => object): ParameterDecorator {
  return createParamDecorator((_: unknown, context: ExecutionContext) => {
    return { dto, request: context.switchToHttp().getRequest<FastifyRequest>() };
  })(FormPipe);
}
