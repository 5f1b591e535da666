import { IsNumberString, IsOptional, IsString } from 'class-validator';

/** Which of the cockpit's lists, and what is looked for in it. */
export class CockpitListQuery {
  @IsOptional()
  @IsString()
  list?: string;

  @IsOptional()
  @IsString()
  q?: string;

  @IsOptional()
  @IsNumberString({ no_symbols: true })
  page?: string;
}
