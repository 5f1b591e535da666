import { IsOptional, IsString } from 'class-validator';

export class PersonForm {
  @IsOptional()
  @IsString()
  name?: string;

  @IsOptional()
  @IsString()
  phone?: string;

  @IsOptional()
  @IsString()
  mail?: string;
}
