import { Injectable, type PipeTransform } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ProblemTexts } from '../errors/problem-texts.js';
import { RequestLocale } from '../pages/request-locale.js';
import { Form, type FormValues } from './form.js';

interface Posted {
  readonly dto: new () => object;
  readonly request: FastifyRequest;
}

@Injectable()
export class FormPipe implements PipeTransform<Posted, Form<object>> {
  constructor(
    private readonly texts: ProblemTexts,
    private readonly locale: RequestLocale,
  ) {}

  transform({ dto, request }: Posted): Form<object> {
    const values = { ...(request.body as FormValues | undefined) };
    return new Form(dto, values, this.locale.of(request), this.texts);
  }
}
