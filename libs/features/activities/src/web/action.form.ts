import { IsString } from 'class-validator';

export class ActionForm {
  @IsString()
  what = '';

  @IsString()
  who = '';

  /** `YYYY-MM-DD` */
  @IsString()
  until = '';
}
