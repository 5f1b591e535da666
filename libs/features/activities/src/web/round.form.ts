import { IsString } from 'class-validator';

export class RoundForm {
  @IsString()
  title = '';

  /** as `datetime-local` has it */
  @IsString()
  closesAt = '';
}
