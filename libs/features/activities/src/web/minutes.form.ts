import { IsString, Matches } from 'class-validator';

/** Agenda and decisions are lists, one item per line. */
export class MinutesForm {
  @Matches(/^\d{1,9}$/)
  version = '0';

  @IsString()
  agenda = '';

  @IsString()
  text = '';

  @IsString()
  decisions = '';
}
