import { IsOptional, IsString } from 'class-validator';

/** The undecided indicators that were in view. */
export class AcceptRemainingForm {
  @IsOptional()
  @IsString({ each: true })
  indicators?: string | string[];
}
