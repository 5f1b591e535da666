import { IsString } from 'class-validator';

/** A step on the activity's page; only some ask for a reason. */
export class ReasonForm {
  @IsString()
  reason = '';
}
