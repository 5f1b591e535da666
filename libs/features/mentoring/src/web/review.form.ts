import { IsOptional, IsString } from 'class-validator';

/** What the secretariat decides about an example. */
export class ReviewForm {
  @IsOptional()
  @IsString()
  action?: string;

  @IsOptional()
  @IsString()
  note?: string;
}
