import { IsOptional, IsString } from 'class-validator';

export class MessageForm {
  @IsOptional()
  @IsString()
  circle?: string;

  @IsOptional()
  @IsString()
  text?: string;
}
