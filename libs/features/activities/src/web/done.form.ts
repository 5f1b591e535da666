import { IsString } from 'class-validator';

export class DoneForm {
  @IsString()
  note = '';
}
