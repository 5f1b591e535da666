import { IsOptional, IsString } from 'class-validator';

/** An idea as typed. */
export class ProjectForm {
  @IsOptional()
  @IsString()
  title?: string;

  @IsOptional()
  @IsString()
  theme?: string;

  @IsOptional()
  @IsString()
  problem?: string;

  @IsOptional()
  @IsString()
  goal?: string;
}
