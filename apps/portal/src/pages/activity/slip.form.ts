import { IsString } from 'class-validator';

export class SlipForm {
  @IsString()
  liaison = '';

  /** `YYYY-MM-DD` */
  @IsString()
  deliveredOn = '';

  @IsString()
  solved = '';
}
