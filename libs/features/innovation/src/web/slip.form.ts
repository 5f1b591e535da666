import { IsOptional, IsString } from 'class-validator';

/** The text both sides sign. */
export class SlipForm {
  @IsOptional()
  @IsString()
  text?: string;
}
