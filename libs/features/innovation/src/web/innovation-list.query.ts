import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** Filter of a list of innovation, as in the address bar; empty fields filter nothing. */
export class InnovationListQuery {
  @IsOptional()
  @IsString()
  @MaxLength(60)
  q?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  theme?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  status?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  industry?: string;

  @IsOptional()
  @Matches(/^(20\d\d)?$/)
  year?: string;

  /** 'yes': only what the reader's union has a part in */
  @IsOptional()
  @IsString()
  @MaxLength(3)
  mine?: string;

  @IsOptional()
  @Matches(/^[1-9]\d{0,5}$/)
  page?: string;
}
