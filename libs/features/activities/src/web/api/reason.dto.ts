import { IsString } from 'class-validator';

/** Shown to host and guests. */
export class ReasonDto {
  @IsString()
  reason!: string;
}
