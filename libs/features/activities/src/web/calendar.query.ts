import { IsOptional, IsString, MaxLength } from 'class-validator';

export class CalendarQuery {
  /** `YYYY-MM`; anything else is the present month */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  month?: string;
}
