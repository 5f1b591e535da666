import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

export class SpeakerDto {
  /** absent for a guest from elsewhere */
  @IsOptional()
  @IsUUID()
  unionId?: string;

  @IsString()
  @MaxLength(80)
  name!: string;
}
