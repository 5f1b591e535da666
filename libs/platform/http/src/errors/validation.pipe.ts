import { invalid } from '#kernel';
import { ValidationPipe } from '@nestjs/common';
import { fieldErrorsOf } from './validation-errors.js';

/** Rules of every request DTO: unknown fields are refused, nothing is converted behind the caller's back. */
export const DTO_RULES = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  validationError: { target: true, value: true },
} as const;

/** For JSON bodies, queries and parameters; page forms go through FormBody, which keeps the typed values. */
export function createValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    ...DTO_RULES,
    transform: true,
    transformOptions: { enableImplicitConversion: false },
    exceptionFactory: (errors) => invalid('http.invalid', fieldErrorsOf(errors)),
  });
}
