import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** A programme's terms as typed: money in yuan, categories one a line, tranches as percents. */
export class ProgrammeForm {
  @IsOptional() @Matches(/^\d{4}$/) year?: string;
  @IsOptional() @IsString() @MaxLength(200) name?: string;
  @IsOptional() @IsString() envelope?: string;
  @IsOptional() @IsIn(['star', 'application']) per?: 'star' | 'application';
  @IsOptional() @IsString() amount1?: string;
  @IsOptional() @IsString() amount2?: string;
  @IsOptional() @IsString() amount3?: string;
  @IsOptional() @IsString() amount?: string;
  @IsOptional() @IsIn(['yes']) amountsSet?: string;
  @IsOptional() @IsIn(['1', '2', '3']) minStar?: '1' | '2' | '3';
  @IsOptional() @IsString() @MaxLength(4000) rules?: string;
  @IsOptional() @IsString() @MaxLength(1000) categories?: string;
  @IsOptional() @IsString() @MaxLength(60) tranches?: string;
  @IsOptional() @Matches(/^\d{1,3}$/) provenPercent?: string;
  @IsOptional() @IsString() opensOn?: string;
  @IsOptional() @IsString() closesOn?: string;
  @IsOptional() @IsString() spendUntil?: string;
  @IsOptional() @IsString() reportDue?: string;
  @IsOptional() @Matches(/^\d{1,9}$/) version?: string;
}
