import { IsOptional, IsString, MaxLength } from 'class-validator';

/** A change of a star as proposed; what is missing or wrong, the use case says beside the field. */
export class StarChangeForm {
  @IsOptional()
  @IsString()
  @MaxLength(20)
  effect?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  ground?: string;

  @IsOptional()
  @IsString()
  @MaxLength(1)
  star?: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reason?: string;

  @IsOptional()
  @IsString()
  @MaxLength(10)
  effectiveOn?: string;
}
