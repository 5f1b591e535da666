import { IsOptional, IsString } from 'class-validator';

/** A request to another union. */
export class AskForm {
  @IsOptional()
  @IsString()
  as?: string;

  @IsOptional()
  @IsString()
  otherUnionId?: string;

  @IsOptional()
  @IsString()
  message?: string;
}
