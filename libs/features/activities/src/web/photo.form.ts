import { IsIn, IsOptional, IsString } from 'class-validator';

export class PhotoForm {
  @IsString()
  caption = '';

  @IsString()
  consentedBy = '';

  @IsOptional()
  @IsIn(['yes'])
  consent?: string;
}
