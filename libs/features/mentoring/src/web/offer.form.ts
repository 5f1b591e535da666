import { IsOptional, IsString } from 'class-validator';

/** What a union offers to help with. */
export class OfferForm {
  @IsOptional()
  @IsString()
  note?: string;

  @IsOptional()
  @IsString()
  agreed?: string;

  @IsOptional()
  @IsString({ each: true })
  indicators?: string | string[];
}
