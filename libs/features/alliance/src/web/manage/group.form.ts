import { IsOptional, IsString, MaxLength } from 'class-validator';

export class GroupForm {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  name?: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  purpose?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  leadUnionId?: string;
}
