import { IsOptional, IsString } from 'class-validator';

export class FeedbackForm {
  @IsOptional()
  @IsString()
  kind?: string;

  @IsOptional()
  @IsString()
  text?: string;

  @IsOptional()
  @IsString()
  page?: string;

  @IsOptional()
  @IsString()
  contact?: string;
}
