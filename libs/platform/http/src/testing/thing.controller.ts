import { conflict, DomainError, invalid, notFound } from '#kernel';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import { CurrentPrincipal } from '../access/current-principal.decorator.js';
import type { Principal } from '../access/principal.js';
import { Public, Requires } from '../access/route-access.js';
import { Throttle } from '../throttling/throttle.decorator.js';
import { AcceptsUpload } from '../uploads/accepts-upload.decorator.js';
import type { Upload } from '../uploads/upload.js';
import { Uploaded } from '../uploads/uploaded.decorator.js';

class PartDto {
  @IsInt()
  size!: number;
}

class ThingDto {
  @IsString()
  @Length(2, 5)
  name!: string;

  @IsOptional()
  @IsIn(['red', 'gold'])
  colour?: string;

  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => PartDto)
  parts?: PartDto[];
}

const FAILURES: Readonly<Record<string, () => Error>> = {
  conflict: () => conflict('common.already_exists'),
  invalid: () => invalid('http.invalid', [{ pointer: '/a/0', code: 'http.max_length', params: { a: 3 } }]),
  'not-found': () => notFound('thing'),
  gone: () => new DomainError('http.refused', 'gone'),
  later: () => new DomainError('http.too_many', 'too-many', { retryAfter: 7 }),
  fault: () => new Error('the secret inside'),
};

/** Routes for the tests of the edge. */
@Controller()
export class ThingController {
  @Get('api/things/:failure')
  @Public()
  fail(@Param('failure') failure: string): never {
    throw FAILURES[failure]?.() ?? new Error(failure);
  }

  @Get('pages/:failure')
  @Public()
  failPage(@Param('failure') failure: string): never {
    return this.fail(failure);
  }

  @Get('api/mine')
  @Requires('thing.read')
  mine(@CurrentPrincipal() { userId }: Principal): { userId: string } {
    return { userId };
  }

  @Get('mine')
  @Requires('thing.read')
  minePage(@CurrentPrincipal() { userId }: Principal): { userId: string } {
    return { userId };
  }

  @Get('own-account')
  @Requires('account.self')
  own(): { own: boolean } {
    return { own: true };
  }

  @Get('forbidden')
  @Requires('thing.forbidden')
  never(): null {
    return null;
  }

  @Post('api/things')
  @Public()
  create(@Body() thing: ThingDto): ThingDto {
    return thing;
  }

  @Post('things')
  @Requires('thing.read')
  createPage(@Body() body: Record<string, string>): Record<string, string> {
    return body;
  }

  @Get('api/search')
  @Public()
  @Throttle({ requests: 2, seconds: 60 })
  search(@Query('q') q?: string): { q: string } {
    return { q: q ?? '' };
  }

  @Post('files')
  @Requires('thing.read')
  @AcceptsUpload()
  async upload(@Uploaded() { fields, file }: Upload): Promise<object> {
    const chunks = file ? await file.stream.toArray() : [];
    return { fields, name: file?.name ?? null, bytes: Buffer.concat(chunks as Buffer[]).length };
  }
}
