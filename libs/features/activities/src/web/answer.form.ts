import { IsString } from 'class-validator';

export class AnswerForm {
  /** `1` to `5` */
  @IsString()
  useful = '';

  @IsString()
  organized = '';

  @IsString()
  text = '';
}
