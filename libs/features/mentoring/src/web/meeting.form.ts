import { IsOptional, IsString } from 'class-validator';

/** When the two met and what they noted. */
export class MeetingForm {
  @IsOptional()
  @IsString()
  heldOn?: string;

  @IsOptional()
  @IsString()
  notes?: string;
}
