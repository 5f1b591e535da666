import { IsOptional, IsString } from 'class-validator';

/** What the chair declares when offering an example. */
export class ConsentForm {
  @IsOptional()
  @IsString()
  checked?: string;

  @IsOptional()
  @IsString()
  agreed?: string;
}
