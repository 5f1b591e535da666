import { Type } from 'class-transformer';
import { IsArray, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import { SpeakerDto } from './speaker.dto.js';

export class SessionDto {
  /** of a session that is kept; absent for a new one */
  @IsOptional()
  @IsUUID()
  id?: string;

  @IsString()
  title!: string;

  /** ISO 8601 with a zone, or Shanghai's clock */
  @IsString()
  startsAt!: string;

  @IsString()
  endsAt!: string;

  @IsOptional()
  @IsString()
  place?: string;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => SpeakerDto)
  speakers: SpeakerDto[] = [];
}
