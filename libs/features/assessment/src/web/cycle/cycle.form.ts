import { IsIn, IsOptional, IsString, IsUUID, Matches } from 'class-validator';

/** A new cycle, as typed; what the days must be to each other, the use case says. */
export class CycleForm {
  @IsString()
  name!: string;

  @Matches(/^\d{4}$/)
  year!: string;

  @IsString()
  asOf!: string;

  @IsString()
  opensOn!: string;

  /** empty: counted by working days */
  @IsOptional()
  @IsString()
  dueOn?: string;

  @IsOptional()
  @IsIn(['yes'])
  firstRound?: string;

  @IsUUID()
  catalogueVersionId!: string;
}
